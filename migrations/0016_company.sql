-- Why: the company itself looks after its project: with an account or a link made out in somebody's name it sees who has its
-- papers, says when a problem is solved, confirms or disputes what was reported, and rates a procedure. A company's person
-- belongs to projects, not to a unit.

alter table person
  alter column unit_id drop not null,
  add constraint person_place check ((unit_id is null) = (roles @> '{company}'));

create table company_project (
  tenant_id integer not null,
  person_id uuid not null,
  project_id uuid not null,
  recorded_seq bigint not null,
  withdrawn_seq bigint,
  primary key (tenant_id, person_id, project_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, project_id) references project (tenant_id, id)
);
create index company_project_of on company_project (tenant_id, project_id) where withdrawn_seq is null;

-- A link made out in somebody's name; only the hash of its secret is kept.
create table company_link (
  tenant_id integer not null,
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  once boolean not null,
  made_by uuid,
  made_by_name text not null,
  made_at timestamptz not null,
  until date not null, -- the last day on which it opens
  opened_at timestamptz,
  opened integer not null default 0,
  revoked_at timestamptz,
  recorded_seq bigint not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create unique index company_link_token on company_link (tenant_id, token_hash);
create index company_link_person on company_link (tenant_id, person_id);

-- What the company says of a fact that somebody reported, beside the fact; the last word counts.
create table fact_word (
  tenant_id integer not null,
  id uuid not null,
  fact_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  says text not null check (says in ('confirms', 'disputes')),
  note text,
  said_at timestamptz not null,
  recorded_seq bigint not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, fact_id) references fact (tenant_id, id)
);
create index fact_word_of on fact_word (tenant_id, fact_id, said_at desc);

-- What a company thinks of how a procedure was handled, said once.
create table rating (
  tenant_id integer not null,
  matter_id uuid not null,
  person_id uuid not null,
  stars integer not null check (stars between 1 and 5),
  words text,
  rated_at timestamptz not null,
  recorded_seq bigint not null,
  primary key (tenant_id, matter_id),
  foreign key (tenant_id, matter_id) references matter (tenant_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['company_project', 'company_link', 'fact_word', 'rating'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_tenant on %I using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', t);
  end loop;
end $$;
grant select, insert on company_project, company_link, fact_word, rating to luodi_app;
grant update (withdrawn_seq) on company_project to luodi_app;
grant update (opened_at, opened, revoked_at) on company_link to luodi_app;
