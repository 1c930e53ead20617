-- Why: a first look for notices at a hundred thousand matters, and a land list of sixty thousand parcels, spent most of their time on
-- foreign keys that ask for each row by itself, and on entries of indexes that fell anywhere. What is told of one matter now lies
-- together; what a row names is looked up once for a statement, as an import's is (0009, 0013).

-- Matters and people are withdrawn or disabled, never removed, and keep their key: others name them.
do $$
declare t text;
begin
  foreach t in array array['matter', 'person'] loop
    execute format('create trigger stays before delete or truncate on %I for each statement execute function never_removed()', t);
    execute format('create trigger keeps_key before update of tenant_id, id on %I for each row
      when (row(old.tenant_id, old.id) is distinct from row(new.tenant_id, new.id)) execute function never_removed()', t);
  end loop;
end $$;

alter table matter
  drop constraint matter_tenant_id_unit_id_fkey,
  drop constraint matter_raised_unit,
  drop constraint matter_watch_unit,
  drop constraint matter_tenant_id_project_id_fkey,
  drop constraint matter_part_of;
alter table matter_move drop constraint matter_move_tenant_id_matter_id_fkey;
alter table notice_watch drop constraint notice_watch_tenant_id_matter_id_fkey;
alter table notice drop constraint notice_tenant_id_person_id_fkey;
alter table outgoing drop constraint outgoing_tenant_id_person_id_fkey;

do $$
declare link record;
begin
  for link in select * from (values ('matter', '(unit_id), (raised_unit_id), (watch_unit_id)', 'unit'), ('matter', '(project_id)', 'project'),
      ('matter', '(part_of)', 'matter'), ('matter_move', '(matter_id)', 'matter'), ('notice_watch', '(matter_id)', 'matter'),
      ('notice', '(person_id)', 'person'), ('outgoing', '(person_id)', 'person')) as l (source, named, target) loop
    execute format($function$
      create function %1$s_names_%3$s() returns trigger language plpgsql
        set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
      as $body$
      begin
        if exists (select from (select distinct made.tenant_id, it.named from made, lateral (values %2$s) as it (named)
            where it.named is not null) as made where not exists (
            select from %3$s as there where there.tenant_id = made.tenant_id and there.id = made.named)) then
          raise foreign_key_violation using message = '%1$s names a %3$s that is not there', constraint = '%1$s_%3$s', table = '%1$s';
        end if;
        return null;
      end $body$ $function$, link.source, link.named, link.target);
    execute format('create trigger names_%3$s_when_made after insert on %1$s referencing new table as made
      for each statement execute function %1$s_names_%3$s()', link.source, link.named, link.target);
    execute format('create trigger names_%3$s_when_changed after update on %1$s referencing new table as made
      for each statement execute function %1$s_names_%3$s()', link.source, link.named, link.target);
  end loop;
end $$;

-- Subject first: what is told of a matter is written and looked up together, so that one index serves both.
drop index notice_once;
drop index notice_about;
create unique index notice_once on notice (tenant_id, subject, person_id, what, mark);
-- A look tells people thousands of things at one moment; without the id they are one entry each time.
drop index notice_of;
create index notice_of on notice (tenant_id, person_id, made_at desc);
create index notice_dues on notice (tenant_id, subject) where matter_id is null and settled_at is null;
drop index outgoing_once;
drop index outgoing_about;
create unique index outgoing_once on outgoing (tenant_id, subject, key, person_id, robot_id) nulls not distinct;

-- Of a matter: what no query reads, or another index answers as well, is written no more. What names a project or a unit is told
-- apart by it at once, not after four words that are alike.
drop index matter_unit;
drop index matter_kind;
drop index matter_still;
drop index matter_level;
create index matter_level on matter (tenant_id, kind, level, due) where level is not null and closed_on is null and withdrawn_seq is null;
drop index matter_once;
create unique index matter_once on matter (tenant_id, project_id, unit_id, kind, regime, rule, period) nulls not distinct
  where regime is not null and withdrawn_seq is null;

-- A verdict of two kilobytes with all it rests on is kept as it is; pressing it together cost as much as writing it.
alter table matter set (toast_tuple_target = 4080);
