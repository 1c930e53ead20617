-- Why: regimes measure units against yearly tasks, ask posts (the coordinating office, supervision …) for reports, and count
-- visits and invitations. Tasks are numbers a government gives its units; a post is held by a unit of this tenant; a gathering
-- is people meeting about projects on a day.

create table task (
  tenant_id integer not null,
  id uuid not null,
  unit_id uuid not null,
  indicator text not null, -- regime/indicator
  year integer not null check (year between 1900 and 9999),
  amount numeric(24, 4) not null check (amount >= 0), -- a number of projects, or 元 where the indicator sums money
  version integer not null default 1,
  recorded_seq bigint not null,
  withdrawn_seq bigint,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create unique index task_once on task (tenant_id, indicator, year, unit_id) where withdrawn_seq is null;

alter table unit add column post text check (post in ('office', 'supervision', 'reform', 'leaders', 'city'));
create unique index unit_post on unit (tenant_id, post) where post is not null and withdrawn_seq is null;

create table gathering (
  tenant_id integer not null,
  id uuid not null,
  kind text not null check (kind in ('outbound-visit', 'invitation')),
  unit_id uuid not null,
  happened_on date not null,
  investor_id uuid,
  project_id uuid,
  body jsonb not null default '{}', -- who, whom, where, result
  version integer not null default 1,
  recorded_seq bigint not null,
  withdrawn_seq bigint,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, investor_id) references investor (tenant_id, id),
  foreign key (tenant_id, project_id) references project (tenant_id, id)
);
create index gathering_unit on gathering (tenant_id, kind, happened_on);

do $$
declare t text;
begin
  foreach t in array array['task', 'gathering'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_tenant on %I using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', t);
  end loop;
end $$;
grant select, insert, update on task, gathering to luodi_app;
