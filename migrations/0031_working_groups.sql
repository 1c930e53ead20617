-- Why: regimes name working groups (招大引强、基础设施、用地、资金、产业), and demand for factors goes to the group that handles it; who
-- leads a group and which units are in it each government says itself, and it may have groups of its own.

create table working_group (
  tenant_id integer not null references tenant,
  code text not null, -- as a regime names it, or the government's own
  name text, -- none where the regime's name holds
  leader text, -- 组长
  factors text[] not null default '{}', -- of a group of its own; of one that a regime names, the regime says which
  recorded_seq bigint not null,
  primary key (tenant_id, code)
);

create table working_group_unit (
  tenant_id integer not null,
  code text not null,
  unit_id uuid not null,
  leads boolean not null default false, -- 牵头单位
  recorded_seq bigint not null,
  primary key (tenant_id, code, unit_id),
  foreign key (tenant_id, code) references working_group (tenant_id, code),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create unique index working_group_lead on working_group_unit (tenant_id, code) where leads;
create index working_group_unit_unit on working_group_unit (tenant_id, unit_id);

do $$
declare t text;
begin
  foreach t in array array['working_group', 'working_group_unit'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_tenant on %I using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', t);
  end loop;
end $$;
grant select, insert, update, delete on working_group, working_group_unit to luodi_app;
