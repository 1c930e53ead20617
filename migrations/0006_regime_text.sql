-- Why: the text a government adopted must judge its past days whatever later versions of the program ship, and a government may
-- write its own regime. The text is kept with the adoption; two people stand behind it.

create table regime_text (
  tenant_id integer not null references tenant,
  id uuid not null,
  regime text not null,
  version text not null,
  sha256 text not null,
  text text not null,
  recorded_seq bigint not null,
  primary key (tenant_id, id)
);
create unique index regime_text_once on regime_text (tenant_id, regime, sha256);

alter table adoption
  add column text_id uuid,
  add column proposed_by uuid,
  add column adopted_by uuid,
  add constraint adoption_text foreign key (tenant_id, text_id) references regime_text (tenant_id, id);

alter table regime_text enable row level security;
create policy own_tenant on regime_text using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert on regime_text to luodi_app;
