-- Why: the office of a small county is the coordinating office, the supervision office and the reform commission at once, and a unit
-- could hold one post only. A post is still held by one unit at a time; a unit holds as many as it is given.
-- breaking

create table held_post (
  tenant_id integer not null,
  post text not null check (post in ('office', 'supervision', 'reform', 'leaders', 'city')),
  unit_id uuid not null,
  recorded_seq bigint not null,
  primary key (tenant_id, post),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
insert into held_post (tenant_id, post, unit_id, recorded_seq)
  select tenant_id, post, id, recorded_seq from unit where post is not null and withdrawn_seq is null;
create index held_post_unit on held_post (tenant_id, unit_id);

drop index unit_post;
alter table unit drop column post;

alter table held_post enable row level security;
create policy own_tenant on held_post using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on held_post to luodi_app;
