-- Why: dispatch meetings and joint meetings are gatherings too: a day, who attended, what was decided. And an inbox or a board over
-- a hundred thousand open matters reads only its own stretch.

alter table gathering drop constraint gathering_kind_check;
alter table gathering add constraint gathering_kind_check
  check (kind in ('outbound-visit', 'invitation', 'dispatch', 'joint-meeting'));

-- Whose turn it is, in a state and on a rung, by day.
create index matter_turn on matter (tenant_id, kind, state, due) where closed_on is null and withdrawn_seq is null;
create index matter_raised_by_day on matter (tenant_id, kind, raised_on) where withdrawn_seq is null;
create index matter_move_at on matter_move (tenant_id, at);
