-- Why: a lock after wrong passwords must not let a stranger shut a leader out, so tries are counted for each account name and
-- address, and an address the account is used from has a count of its own. Names that do not exist are counted too: nothing
-- tells whether an account exists. A first password, which somebody else has seen, must be changed before anything else.

alter table person
  drop column failures,
  drop column locked_until,
  add column first_password boolean not null default false;

create table sign_in_try (
  tenant_id integer not null references tenant,
  login text not null,
  address text not null,
  failures integer not null default 0,
  last_at timestamptz not null,
  good_at timestamptz, -- when the account was last signed in to from here
  primary key (tenant_id, login, address)
);

alter table sign_in_try enable row level security;
create policy own_tenant on sign_in_try using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on sign_in_try to luodi_app;
