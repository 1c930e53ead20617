-- Why: what was counted for figures was thrown away whenever an act touched one project, and a province counts for seconds. An
-- act now notes the units whose projects it touched, so that only those are counted again. Derived and disposable, like the
-- tallies themselves.

create table touched_unit (
  tenant_id integer not null references tenant,
  seq bigint not null, -- of the act
  before_seq bigint not null, -- of the act before it that touched a project; a gap in this chain means that nothing is known
  unit_ids uuid[], -- units of the projects before and after the act; none: any of them
  primary key (tenant_id, seq)
);

alter table touched_unit enable row level security;
create policy own_tenant on touched_unit using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on touched_unit to luodi_app;
