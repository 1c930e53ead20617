-- Why: how a whole city stands with its dues is counted in one look at what was done or excused. An adoption that reaches
-- back judges the past by its rules and asks nobody for reports of days before it was made. A year of holidays that a
-- government entered itself can be given up for the one that ships with the program.

create index matter_duty on matter (tenant_id, regime, rule, period, unit_id) include (state, due, closed_on)
  where kind = 'duty' and withdrawn_seq is null;

alter table adoption add column duties_from date;
alter table holiday_year add column withdrawn_seq bigint;
