-- Why: a government changes the lists of procedures that ship with the program and must know which version a project was planned
-- with; papers are handed in once for all procedures that ask for them; a schedule counted back is filed with the park and never
-- changed, so that what slips is measured against what was promised; receipts are counted by department in one look.

-- A version is never changed: who plans with it tomorrow plans with another one.
create table procedure_template (
  tenant_id integer not null references tenant,
  id text not null, -- of a shipped list, or of one the government made
  version integer not null check (version > 0),
  zh text not null,
  en text not null,
  lines jsonb not null, -- [{ id, zh, en, department, unit, post, papers, limit, after }]
  given_up boolean not null default false, -- the shipped list holds again, or none
  reason text,
  person_name text not null,
  at timestamptz not null,
  recorded_seq bigint not null,
  primary key (tenant_id, id, version)
);

-- Papers of a project, handed in once for every procedure that asks for them.
create table project_paper (
  tenant_id integer not null,
  id uuid not null,
  project_id uuid not null,
  name text not null,
  handed_on date not null,
  person_name text not null,
  recorded_seq bigint not null,
  withdrawn_seq bigint,
  primary key (tenant_id, id),
  foreign key (tenant_id, project_id) references project (tenant_id, id)
);
create unique index project_paper_once on project_paper (tenant_id, project_id, name) where withdrawn_seq is null;

-- A schedule counted back (倒排工期) as it was filed.
create table schedule_baseline (
  tenant_id integer not null,
  project_id uuid not null,
  version integer not null check (version > 0),
  target date not null,
  filed_with uuid not null, -- the park or place that keeps it
  filed_on date not null,
  person_name text not null,
  note text,
  recorded_seq bigint not null,
  primary key (tenant_id, project_id, version),
  foreign key (tenant_id, project_id) references project (tenant_id, id),
  foreign key (tenant_id, filed_with) references unit (tenant_id, id)
);
create table baseline_line (
  tenant_id integer not null,
  project_id uuid not null,
  version integer not null,
  matter_id uuid not null,
  place integer not null,
  start_by date not null,
  done_by date not null,
  takes integer not null,
  critical boolean not null,
  after uuid[] not null default '{}',
  primary key (tenant_id, project_id, version, matter_id),
  foreign key (tenant_id, project_id, version) references schedule_baseline (tenant_id, project_id, version),
  foreign key (tenant_id, matter_id) references matter (tenant_id, id)
);
create index baseline_line_due on baseline_line (tenant_id, done_by);

-- What a receipt counts, beside the receipt itself, so that a board over all departments need not open it.
alter table matter
  add column receipt_used integer generated always as ((body -> 'receipt' ->> 'used')::integer) stored,
  add column receipt_on text generated always as (body -> 'receipt' ->> 'on') stored,
  add column receipt_in_time boolean generated always as ((body -> 'receipt' ->> 'inTime')::boolean) stored;
create index matter_procedures on matter (tenant_id, unit_id, state, due)
  include (raised_unit_id, project_id, closed_on, raised_on, receipt_used, receipt_on, receipt_in_time, id)
  where kind = 'procedure' and withdrawn_seq is null;
create index matter_unreported on matter (tenant_id, project_id)
  where kind = 'procedure' and withdrawn_seq is null and receipt_used is not null and not body ? 'reportedOn';
-- What waits for each other, for the joint meeting; and what bears a mark.
create index matter_circle on matter (tenant_id, project_id) where kind = 'procedure' and withdrawn_seq is null and body ? 'circle';

-- Marks of procedures that are there already: what moves are open to them hangs on these.
update matter set body = body || jsonb_build_object('marks', to_jsonb(array_remove(array[
  case when limit_days is null then 'followed' end,
  case when body ? 'promise' and closed_on is null then 'short' end,
  case when body -> 'joint' = 'true' then 'joint' end], null)),
  'jointWith', case when body -> 'joint' = 'true' then to_jsonb(after) else '[]' end)
where kind = 'procedure';

do $$
declare t text;
begin
  foreach t in array array['procedure_template', 'project_paper', 'schedule_baseline', 'baseline_line'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_tenant on %I using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', t);
  end loop;
end $$;
grant select, insert on procedure_template, schedule_baseline, baseline_line, project_paper to luodi_app;
