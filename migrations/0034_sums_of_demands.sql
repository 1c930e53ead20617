-- Why: a page of the demand for factors of a year opened all its matters three times and joined each with its project, to add up
-- what was asked and given. Both now stand beside the matter as numbers, in one index with all the page is narrowed and ordered by.

alter table matter
  add column quantity numeric generated always as (case when kind = 'factor' then (body ->> 'quantity')::numeric end) stored,
  -- What was given counts while it is given: allotted, or met with it.
  add column granted numeric generated always as (case when kind = 'factor' and state in ('allotted', 'met') then (body ->> 'granted')::numeric end) stored;
create index matter_factors on matter (tenant_id, (closed_on is not null), due, raised_on, id)
  include (closed_on, class, state, quantity, granted, unit_id, raised_unit_id, project_id)
  where kind = 'factor' and withdrawn_seq is null;
