-- Why: a file that shows a fact and a paper of a matter are kept, checked and shown alike, so they are one table. Beside the
-- original, which stays as it came, lie a copy for showing and a thumbnail, and what the device claims of time and place.
-- A large file comes in pieces, which outlive a dead network and a restarted server and are gone when it is whole.

alter table evidence
  alter column fact_id drop not null,
  add column matter_id uuid,
  add column veiled boolean not null default false, -- sent by somebody whom the unit that owes the matter must not know
  add column display_sha256 text, -- of the copy that is shown, without what the device wrote into it
  add column small_sha256 text, -- of the thumbnail
  add column claims jsonb not null default '{}',
  add constraint evidence_of_one check ((fact_id is null) <> (matter_id is null)),
  add constraint evidence_matter_fkey foreign key (tenant_id, matter_id) references matter (tenant_id, id);
create index evidence_matter on evidence (tenant_id, matter_id) where matter_id is not null;

insert into evidence (tenant_id, id, matter_id, file_name, media_type, size_bytes, sha256, display_sha256, small_sha256, claims,
    person_id, stored_at, recorded_seq)
  select tenant_id, id, matter_id, file_name, media_type, size_bytes, sha256, display_sha256, small_sha256, claims, person_id,
    stored_at, recorded_seq from matter_file;
drop table matter_file;

create table upload (
  tenant_id integer not null,
  id uuid not null, -- chosen by the sender's device, so that beginning twice is beginning once; the file keeps it when it is whole
  person_id uuid not null,
  file_name text not null,
  size_bytes bigint not null check (size_bytes > 0),
  have_bytes bigint not null default 0,
  until timestamptz not null, -- forgotten after that
  done_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index upload_person on upload (tenant_id, person_id);
create index upload_until on upload (tenant_id, until);

create table upload_piece (
  tenant_id integer not null,
  upload_id uuid not null,
  at_byte bigint not null,
  bytes bytea not null,
  primary key (tenant_id, upload_id, at_byte),
  foreign key (tenant_id, upload_id) references upload (tenant_id, id) on delete cascade
);
-- Pictures are packed already.
alter table upload_piece alter column bytes set storage external;

do $$
declare t text;
begin
  foreach t in array array['upload', 'upload_piece'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_tenant on %I using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', t);
  end loop;
end $$;
grant select, insert, delete on upload, upload_piece to luodi_app;
grant update (have_bytes, until, done_at) on upload to luodi_app;
