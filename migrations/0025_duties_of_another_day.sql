-- Why: how a city stood with its dues on another day asked the trail of every due that was settled since, although nothing had
-- happened yet to most of them by that day. When a due was first settled is kept with it, and now in the index it is read from.

drop index matter_duty;
create index matter_duty on matter (tenant_id, regime, rule, period, unit_id) include (state, due, closed_on, raised_on)
  where kind = 'duty' and withdrawn_seq is null;
