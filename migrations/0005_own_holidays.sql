-- Why: the holiday notices of coming years are published after a version is built, and a place may be told to work otherwise.
-- A year that a government enters itself stands in place of the one that ships with the program.

create table holiday_year (
  tenant_id integer not null references tenant,
  year integer not null check (year between 1900 and 9999),
  holidays jsonb not null, -- { name: 'MM-DD/MM-DD MM-DD' }, as the shipped table writes them
  make_up jsonb not null,
  source text not null,
  version integer not null default 1,
  recorded_seq bigint not null,
  primary key (tenant_id, year)
);
alter table holiday_year enable row level security;
create policy own_tenant on holiday_year using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update on holiday_year to luodi_app;
