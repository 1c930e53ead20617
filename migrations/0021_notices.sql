-- Why: what somebody owes reached only those who looked. A notice is made once for a person, a matter, an occasion and a day, and
-- goes out by the channels the person or a unit's chat has asked for. What waits to be sent is a row of the same database, so
-- that it is written with the notice or not at all, and survives whoever was about to send it.

-- How far the looking has come. A matter is looked at again when an act has touched it or its day has come.
create table notice_round (
  tenant_id integer not null references tenant,
  seen_seq bigint not null default 0, -- every act up to it has been looked at
  seen_people_seq bigint not null default 0,
  duties_on date, -- the day whose dues have been looked at
  duties_seq bigint not null default 0,
  primary key (tenant_id)
);

-- The next day on which a matter may be worth a notice without anybody touching it.
create table notice_watch (
  tenant_id integer not null,
  matter_id uuid not null,
  next_on date not null,
  primary key (tenant_id, matter_id),
  foreign key (tenant_id, matter_id) references matter (tenant_id, id)
);
create index notice_watch_next on notice_watch (tenant_id, next_on);
create index matter_touched on matter (tenant_id, recorded_seq, id);
create index person_touched on person (tenant_id, recorded_seq);

create table notice (
  tenant_id integer not null,
  id uuid not null,
  person_id uuid not null,
  matter_id uuid, -- none for a due that no unit has settled yet
  subject text not null, -- the matter, or regime, duty, unit and period of a due
  what text not null check (what in ('turn', 'returned', 'due-soon', 'due-today', 'late', 'escalated', 'decided')),
  mark text not null, -- the deadline or the move it speaks of: another one is told anew
  kind text not null,
  due date,
  urgent boolean not null default false,
  body jsonb not null default '{}', -- what it was called then, for the page; nothing of it leaves the house
  made_at timestamptz not null,
  read_at timestamptz,
  settled_at timestamptz, -- since when the person no longer owes it
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create unique index notice_once on notice (tenant_id, person_id, subject, what, mark);
create index notice_of on notice (tenant_id, person_id, made_at desc, id);
create index notice_unread on notice (tenant_id, person_id, made_at desc) where read_at is null and settled_at is null;
create index notice_about on notice (tenant_id, subject) where settled_at is null;

-- A group chat's robot. Its address carries its key, so neither address nor secret is ever answered.
create table robot (
  tenant_id integer not null references tenant,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('wecom', 'dingtalk', 'feishu')),
  unit_id uuid, -- hears of what this unit and those below it owe; none: of everything
  address text not null,
  secret text not null default '',
  paused boolean not null default false,
  sent_at timestamptz[] not null default '{}', -- the last minute's messages
  free_at timestamptz, -- says nothing before then
  last_answer text,
  version integer not null default 1,
  recorded_seq bigint not null,
  withdrawn_seq bigint,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create unique index robot_name on robot (tenant_id, name) where withdrawn_seq is null;

-- What is to be sent by mail to a person or by a robot to its chat; one row for each target and occasion.
create table outgoing (
  tenant_id integer not null,
  id uuid not null,
  person_id uuid,
  robot_id uuid,
  key text not null, -- goes with the message, so that whoever gets it twice can tell
  notice_id uuid,
  subject text not null,
  what text not null,
  body jsonb not null, -- all that the message will say
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dropped', 'failed')),
  not_before timestamptz not null,
  leased_until timestamptz,
  fence bigint not null default 0, -- counts the takings; only the last one may say what became of it
  tries integer not null default 0,
  made_at timestamptz not null,
  ended_at timestamptz,
  problem text,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, robot_id) references robot (tenant_id, id),
  check ((person_id is null) <> (robot_id is null))
);
create unique index outgoing_once on outgoing (tenant_id, person_id, robot_id, key) nulls not distinct;
create index outgoing_ready on outgoing (tenant_id, not_before, id) where state = 'waiting';
create index outgoing_person on outgoing (tenant_id, person_id, not_before) where state = 'waiting' and person_id is not null;
create index outgoing_robot on outgoing (tenant_id, robot_id, not_before) where state = 'waiting' and robot_id is not null;
create index outgoing_about on outgoing (tenant_id, subject) where state = 'waiting';
create index outgoing_failed on outgoing (tenant_id, ended_at) where state = 'failed';

create table notice_setting (
  tenant_id integer not null,
  person_id uuid not null,
  mail_address text not null default '',
  by_mail boolean not null default false,
  language text not null default 'zh-CN' check (language in ('zh-CN', 'en')),
  lead_days integer not null default 2 check (lead_days between 0 and 20), -- workdays
  quiet_from integer not null default 1200 check (quiet_from between 0 and 1439), -- minutes of the day
  quiet_to integer not null default 480 check (quiet_to between 0 and 1439),
  rest_days_quiet boolean not null default true,
  urgent_breaks boolean not null default false,
  version integer not null default 1,
  recorded_seq bigint not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create table feed (
  tenant_id integer not null,
  token_hash bytea not null,
  person_id uuid not null,
  made_at timestamptz not null,
  recorded_seq bigint not null,
  revoked_seq bigint,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create unique index feed_one on feed (tenant_id, person_id) where revoked_seq is null;

do $$
declare t text;
begin
  foreach t in array array['notice_round', 'notice_watch', 'notice', 'robot', 'outgoing', 'notice_setting', 'feed'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_tenant on %I using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', t);
  end loop;
end $$;
grant select, insert, update on notice_round, notice, robot, outgoing, notice_setting to luodi_app;
grant select, insert, update, delete on notice_watch to luodi_app;
grant select, insert on feed to luodi_app;
grant update (revoked_seq) on feed to luodi_app;
