-- Why: cards, exits, parcels under review, duties done or excused, adoptions waiting for a second person – each is something
-- somebody owes by a day and passes through states by the acts of named people. One table holds them all (事项); what a kind
-- may go through is data of the program. Its trail is append-only and keeps who, in which post, when and why.

create table matter (
  tenant_id integer not null,
  id uuid not null,
  kind text not null,
  state text not null,
  unit_id uuid, -- who owes it
  project_id uuid,
  regime text, -- the rule that asked for it, none for what people raise by themselves
  regime_version text,
  rule text,
  period text not null default '', -- what it is about: 2018-05, 2018-Q2, a day
  raised_on date not null,
  due date,
  closed_on date,
  body jsonb not null default '{}', -- inputs of the verdict, cause, outcome
  version integer not null default 1,
  recorded_seq bigint not null,
  withdrawn_seq bigint,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, project_id) references project (tenant_id, id)
);
-- One rule asks one unit (about one project) once in one period, however many press the button at the same time.
create unique index matter_once on matter (tenant_id, kind, regime, rule, unit_id, project_id, period) nulls not distinct
  where regime is not null and withdrawn_seq is null;
create index matter_unit on matter (tenant_id, unit_id, kind, due) where closed_on is null and withdrawn_seq is null;
create index matter_kind on matter (tenant_id, kind, state, due) where withdrawn_seq is null;
create index matter_project on matter (tenant_id, project_id) where project_id is not null;

create table matter_move (
  tenant_id integer not null,
  matter_id uuid not null,
  n integer not null,
  act text not null,
  from_state text, -- none when it was raised
  to_state text not null,
  person_id uuid, -- none for the operator and the clock
  person_name text not null,
  post text not null default '',
  at timestamptz not null,
  reason text,
  body jsonb not null default '{}',
  recorded_seq bigint not null,
  primary key (tenant_id, matter_id, n),
  foreign key (tenant_id, matter_id) references matter (tenant_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['matter', 'matter_move'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_tenant on %I using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', t);
  end loop;
end $$;
grant select, insert, update on matter to luodi_app;
grant select, insert on matter_move to luodi_app;
