-- Why: the indicators of a province take a second to count and are asked for again and again between two acts: by the page, by
-- rankings of several periods, by cards. What was counted is kept until an act touches a project; it is derived and disposable.

create table figure_tally (
  tenant_id integer not null references tenant,
  question text not null, -- fingerprint of what was asked: conditions, grouping, and the program that counted
  as_of date not null,
  set_id uuid not null, -- the live set of standings at the time, and the last entry that touched a project
  known_seq bigint not null,
  rows jsonb not null,
  primary key (tenant_id, question, as_of)
);

alter table figure_tally enable row level security;
create policy own_tenant on figure_tally using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on figure_tally to luodi_app;
