-- Why: who reported something by mistake had to wait until it was returned. A report can be taken back by its reporter as long as
-- nobody has judged it; it stays on record with the reason, like everything that was ever reported.

alter table fact add column withdrawn_at timestamptz, add column withdrawn_reason text;
alter table fact add constraint fact_withdrawn_why check (withdrawn_reason is null or withdrawn_seq is not null);

create or replace function fact_is_written_once() returns trigger language plpgsql as $$
begin
  if (old.verdict is not null and (new.verdict, new.verdict_by, new.verdict_at, new.verdict_seq, new.verdict_reason)
        is distinct from (old.verdict, old.verdict_by, old.verdict_at, old.verdict_seq, old.verdict_reason))
    or (old.superseded_seq is not null and new.superseded_seq is distinct from old.superseded_seq)
    or (old.withdrawn_seq is not null and (new.withdrawn_seq, new.withdrawn_at, new.withdrawn_reason)
        is distinct from (old.withdrawn_seq, old.withdrawn_at, old.withdrawn_reason)) then
    raise exception 'a fact is written once: report a correction instead';
  end if;
  return new;
end $$;

grant update (withdrawn_at, withdrawn_reason) on fact to luodi_app;
