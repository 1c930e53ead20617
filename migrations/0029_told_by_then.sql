-- Why: a board or a pack of a past day put together, for each of a hundred thousand matters, all that its trail had told by then.
-- It now stands beside each move when the move is written, so that one row of the trail tells how the matter stood after it.
-- Slipping schedules, boards of procedures and what leaders said are found in indexes that hold what they ask.

alter table matter_move add column told jsonb; -- all that was told up to this move, later words over earlier; none beside the first, whose body is all
update matter_move v set told = (
  select jsonb_object_agg(part.key, part.value order by d.n) from matter_move d, jsonb_each(d.body) as part
  where d.tenant_id = v.tenant_id and d.matter_id = v.matter_id and d.n <= v.n)
where v.n > 1;

create function matter_move_tells() returns trigger language plpgsql as $$
begin
  select coalesce(v.told, v.body) || new.body into new.told from matter_move v
  where v.tenant_id = new.tenant_id and v.matter_id = new.matter_id and v.n < new.n order by v.n desc limit 1;
  return new;
end $$;
create trigger tells before insert on matter_move for each row when (new.n > 1) execute function matter_move_tells();

create index matter_move_led on matter_move (tenant_id, at)
  where act in ('problem.agree', 'problem.decide', 'problem.refer', 'problem.put-off');
create index matter_ended on matter (tenant_id, kind, closed_on) where closed_on is not null and withdrawn_seq is null;
drop index matter_procedures;
create index matter_procedures on matter (tenant_id, unit_id, state, due)
  include (raised_unit_id, project_id, closed_on, raised_on, moved_on, receipt_used, receipt_on, receipt_in_time, id)
  where kind = 'procedure' and withdrawn_seq is null;
