-- Why: the first page of a land list of sixty thousand parcels joined and sorted all of them whole, and what a limit warns of was
-- looked for among all projects. A page is now found in the indexes alone: of matters by kind and period, of standings by exit.

drop index matter_period;
create index matter_period on matter (tenant_id, kind, period, state) include (due, raised_on, unit_id, project_id, moved_on, id)
  where withdrawn_seq is null;

create index standing_exit on standing (tenant_id, set_id, (exit_state = 'over') desc, signed_on, sort_key, project_id)
  include (exit_state, unit_id, host_unit_id) where exit_state <> 'none';
