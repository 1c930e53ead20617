-- Why: a problem, a procedure, a commitment or a complaint is raised by one unit or company and owed by another, passes through
-- levels, is watched by somebody, runs by a clock that can stop, and carries papers. What rules alone raised needed none of it.

alter table matter
  add column title text not null default '',
  add column class text, -- land, planning, funds …; the kind of procedure; whose promise
  add column urgent boolean not null default false,
  add column level text, -- the rung of its ladder
  add column person_id uuid, -- the one person who answers for it
  add column raised_by uuid,
  add column raised_unit_id uuid, -- whose people raised it
  add column watch_unit_id uuid, -- who supervises it
  add column watch_person_id uuid,
  add column limit_days integer check (limit_days > 0), -- workdays
  add column clock jsonb not null default '[]', -- [{ on, what }]: start, stop, go-on, end
  add column part_of uuid, -- the reform item, the case or the plan it belongs to
  add column after uuid[] not null default '{}', -- matters that must be done before it
  add constraint matter_raised_unit foreign key (tenant_id, raised_unit_id) references unit (tenant_id, id),
  add constraint matter_watch_unit foreign key (tenant_id, watch_unit_id) references unit (tenant_id, id),
  add constraint matter_part_of foreign key (tenant_id, part_of) references matter (tenant_id, id);

create index matter_person on matter (tenant_id, person_id, due) where person_id is not null and closed_on is null and withdrawn_seq is null;
create index matter_owed on matter (tenant_id, unit_id, due) where closed_on is null and withdrawn_seq is null;
create index matter_raised on matter (tenant_id, raised_unit_id, due) where raised_unit_id is not null and closed_on is null and withdrawn_seq is null;
create index matter_watched on matter (tenant_id, watch_unit_id, due) where watch_unit_id is not null and closed_on is null and withdrawn_seq is null;
create index matter_part on matter (tenant_id, part_of) where part_of is not null;

-- Units that handle it beside the one that owes it, and persons who only want to know.
create table matter_party (
  tenant_id integer not null,
  id uuid not null,
  matter_id uuid not null,
  part text not null check (part in ('co-handling', 'watching')),
  unit_id uuid,
  person_id uuid,
  recorded_seq bigint not null,
  withdrawn_seq bigint,
  primary key (tenant_id, id),
  foreign key (tenant_id, matter_id) references matter (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check ((unit_id is null) <> (person_id is null))
);
create unique index matter_party_once on matter_party (tenant_id, matter_id, part, unit_id, person_id) nulls not distinct where withdrawn_seq is null;
create index matter_party_unit on matter_party (tenant_id, unit_id) where unit_id is not null and withdrawn_seq is null;
create index matter_party_person on matter_party (tenant_id, person_id) where person_id is not null and withdrawn_seq is null;

-- Papers and pictures of a matter. What the sender's device says of time and place is kept as a claim beside the server's time.
create table matter_file (
  tenant_id integer not null,
  id uuid not null,
  matter_id uuid not null,
  file_name text not null,
  media_type text not null,
  size_bytes bigint not null,
  sha256 text not null, -- of the original, which is kept as it came
  display_sha256 text, -- of the copy that is shown, without what the device wrote into it
  small_sha256 text, -- of the thumbnail
  claims jsonb not null default '{}',
  person_id uuid,
  stored_at timestamptz not null default now(),
  recorded_seq bigint not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, matter_id) references matter (tenant_id, id)
);
create index matter_file_of on matter_file (tenant_id, matter_id);

do $$
declare t text;
begin
  foreach t in array array['matter_party', 'matter_file'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_tenant on %I using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', t);
  end loop;
end $$;
grant select, insert, update on matter_party to luodi_app;
grant select, insert on matter_file to luodi_app;
