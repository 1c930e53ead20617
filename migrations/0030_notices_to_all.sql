-- Why: units that handle a matter beside another, people who follow it, people named in a remark and the company whose turn it is
-- were told nothing. And a first look at a hundred thousand matters that one import had written was one transaction.

alter table notice
  drop constraint notice_what_check,
  add constraint notice_what_check check (what in ('turn', 'returned', 'due-soon', 'due-today', 'late', 'escalated', 'decided',
    'joined', 'moved', 'mentioned'));

alter table notice_round
  -- The last matter of the act `seen_seq` that has been looked at.
  add column seen_id uuid not null default 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  -- Every joining and following up to this act has been looked at.
  add column parties_seq bigint not null default 0;
-- Everything is looked at once more, for those who were not told before; nobody is told again.
update notice_round set seen_seq = -1;

create index matter_party_touched on matter_party (tenant_id, greatest(recorded_seq, coalesce(withdrawn_seq, 0)));
