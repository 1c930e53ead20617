-- Why: two further costs of a large import. An index over amounts that no list can use: comparing numerics is not leakproof, so
-- below a row-level policy the planner never looks there, however narrow the range. And many rows of one statement name the same
-- unit or project, which was looked up for each of them.

drop index standing_amount;

do $$
declare link record;
begin
  for link in select * from (values ('project', 'unit_id', 'unit'), ('project', 'investor_id', 'investor'),
      ('step', 'project_id', 'project'), ('step', 'unit_id', 'unit'), ('fact', 'project_id', 'project'),
      ('annual_plan', 'project_id', 'project')) as l (source, named, target) loop
    execute format($function$
      create or replace function %1$s_names_%3$s() returns trigger language plpgsql
        set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
      as $body$
      begin
        if exists (select from (select distinct tenant_id, %2$s from made where %2$s is not null) as made where not exists (
            select from %3$s as there where there.tenant_id = made.tenant_id and there.id = made.%2$s)) then
          raise foreign_key_violation using message = '%1$s names a %3$s that is not there', constraint = '%1$s_%2$s', table = '%1$s';
        end if;
        return null;
      end $body$ $function$, link.source, link.named, link.target);
  end loop;
end $$;
