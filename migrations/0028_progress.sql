-- Why: adopting a regime judges every project anew in one act, minutes for a province, and nobody could see how far it was. The act
-- tells it here as it goes, in transactions of its own; what is told is a courtesy, and gone when the act is over.

create table progress (
  tenant_id integer not null references tenant,
  subject_id uuid not null, -- what the act is about
  done integer not null,
  total integer not null,
  told_at timestamptz not null default now(),
  primary key (tenant_id, subject_id)
);

alter table progress enable row level security;
create policy own_tenant on progress using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on progress to luodi_app;
