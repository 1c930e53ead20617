-- Why: a share of the planned investment of the year divides by what the ledgers plan for that year. The amount was kept among
-- the further columns of a project as a text, without its year; as a number with its year it can be added up.

create table annual_plan (
  tenant_id integer not null,
  project_id uuid not null,
  year integer not null check (year between 1900 and 9999),
  amount numeric(24, 4) not null,
  currency text not null check (currency in ('CNY', 'USD', 'EUR', 'JPY', 'HKD')),
  recorded_seq bigint not null,
  import_id uuid,
  primary key (tenant_id, project_id, year),
  foreign key (tenant_id, project_id) references project (tenant_id, id)
);

alter table annual_plan enable row level security;
create policy own_tenant on annual_plan using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert on annual_plan to luodi_app;
