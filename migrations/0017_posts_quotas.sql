-- Why: regimes ask for a manager, a secretary, a chief coordinator or a special team of a project by its tier, and want to know who
-- held which post from when to when; and factors (land, power, funds …) are shared out against a quota of a year.

create table project_post (
  tenant_id integer not null,
  id uuid not null,
  project_id uuid not null,
  post text not null, -- manager, secretary, staff, leader, chief-coordinator, special-team, leading-group
  name text not null, -- of the person, or of the members of a team
  rank text, -- county-level, section-level …
  duty text, -- the post they hold besides
  from_on date not null,
  to_on date check (to_on >= from_on),
  reason text, -- why they were named, or why they left
  recorded_seq bigint not null,
  withdrawn_seq bigint,
  primary key (tenant_id, id),
  foreign key (tenant_id, project_id) references project (tenant_id, id)
);
create unique index project_post_one on project_post (tenant_id, project_id, post) where to_on is null and withdrawn_seq is null;
create index project_post_of on project_post (tenant_id, project_id);

create table factor_quota (
  tenant_id integer not null,
  id uuid not null,
  year integer not null check (year between 1990 and 2100),
  factor text not null, -- land, environment, water, power, gas, funds, people, technology
  unit_id uuid not null, -- whose projects draw on it: the unit and all below it
  quantity numeric(24, 4) not null check (quantity >= 0),
  note text,
  version integer not null default 1,
  recorded_seq bigint not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create unique index factor_quota_once on factor_quota (tenant_id, year, factor, unit_id);

-- What is asked of a factor against one quota.
create index matter_class on matter (tenant_id, kind, class, state, due) where class is not null and withdrawn_seq is null;

do $$
declare t text;
begin
  foreach t in array array['project_post', 'factor_quota'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_tenant on %I using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', t);
  end loop;
end $$;
grant select, insert, update on project_post, factor_quota to luodi_app;
