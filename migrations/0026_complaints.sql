-- Why: who complains stays hidden from the unit complained of. What would tell who it is, and every word that is said, stands in
-- tables of its own that no list of matters, trail, inbox or journal reads; the matter itself bears a number and a class.

create table complaint (
  tenant_id integer not null,
  matter_id uuid not null,
  number text not null, -- of the receipt
  token_hash bytea, -- of the secret in the status page's address; none for who complained signed in, or by telephone
  person_id uuid, -- who complained signed in
  words text not null,
  about text, -- the unit complained of, in the complainant's words
  name text,
  credit_code text,
  contact text,
  project_id uuid,
  recorded_seq bigint not null,
  primary key (tenant_id, matter_id),
  foreign key (tenant_id, matter_id) references matter (tenant_id, id),
  foreign key (tenant_id, project_id) references project (tenant_id, id)
);
create unique index complaint_number on complaint (tenant_id, number);
create unique index complaint_token on complaint (tenant_id, token_hash) where token_hash is not null;
create index complaint_person on complaint (tenant_id, person_id) where person_id is not null;

-- Everything said about a complaint, by whom of the three sides, in order.
create table complaint_word (
  tenant_id integer not null,
  matter_id uuid not null,
  n integer not null,
  side text not null check (side in ('complainant', 'office', 'unit')),
  act text not null,
  unit_id uuid, -- the unit it was passed on to, or that explained
  words text not null,
  by_name text not null,
  said_at timestamptz not null,
  recorded_seq bigint not null,
  primary key (tenant_id, matter_id, n),
  foreign key (tenant_id, matter_id) references complaint (tenant_id, matter_id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['complaint', 'complaint_word'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_tenant on %I using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', t);
  end loop;
end $$;
grant select, insert on complaint, complaint_word to luodi_app;
