-- Why: a month's cards and a half-year's land list are read together, open or closed.

create index matter_period on matter (tenant_id, kind, period, state) where withdrawn_seq is null;
