-- Why: what is stuck is found by the day it last went a step, which was read from the trail of every open matter; and boards over a
-- hundred thousand matters read one stretch of an index, for the whole government and for one unit.

alter table matter add column moved_on date; -- the day of the last step, in Asia/Shanghai
update matter m set moved_on = (select max((v.at at time zone 'Asia/Shanghai')::date) from matter_move v
  where v.tenant_id = m.tenant_id and v.matter_id = m.id);
update matter m set body = m.body || '{"askedUp": true}' where m.kind = 'problem' and
  (select coalesce(max(v.n) filter (where v.act = 'problem.ask-up'), 0) > coalesce(max(v.n) filter (where v.act = 'problem.escalate'), 0)
    from matter_move v where v.tenant_id = m.tenant_id and v.matter_id = m.id);

create index matter_board on matter (tenant_id, kind, (closed_on is not null), urgent desc, due, raised_on, id)
  where withdrawn_seq is null;
create index matter_still on matter (tenant_id, kind, state, moved_on) where closed_on is null and withdrawn_seq is null;
create index matter_level on matter (tenant_id, kind, level, due) where closed_on is null and withdrawn_seq is null;
create index matter_of_unit on matter (tenant_id, unit_id, kind) where withdrawn_seq is null;
create index matter_of_raiser on matter (tenant_id, raised_unit_id, kind) where raised_unit_id is not null and withdrawn_seq is null;
create index matter_of_watcher on matter (tenant_id, watch_unit_id, kind) where watch_unit_id is not null and withdrawn_seq is null;
create index gathering_meeting on gathering (tenant_id, happened_on) where kind in ('dispatch', 'joint-meeting') and withdrawn_seq is null;
