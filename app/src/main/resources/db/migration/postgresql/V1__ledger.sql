-- The ledger. History is only inserted into; what may change is marked so.
-- What is written in order has narrow indexes: they grow at one end, which costs a posting little.
-- No foreign keys: each would be a look-up and a row lock for every leg, and verification compares all of it anyway.

create table block (
  number bigint primary key,
  previous_hash varchar(64) collate "C" not null,
  algorithm varchar(20) collate "C" not null,
  hash varchar(64) collate "C" not null unique
);

create table entry (
  seq bigint primary key check (seq > 0),
  block_number bigint not null,
  chain_id varchar(200) collate "C" unique,
  reverses varchar(200) collate "C",
  business_date date,
  recorded_at varchar(40) collate "C" not null,
  actor varchar(200) collate "C" not null,
  canonical bytea not null
);
create unique index entry_reverses on entry (reverses) where reverses is not null;
create index entry_block on entry (block_number);
create index entry_recorded on entry (recorded_at);

create table leg (
  entry_seq bigint not null,
  place integer not null,
  movement integer not null,
  account varchar(200) collate "C" not null,
  business_date date not null,
  side varchar(6) collate "C" not null check (side in ('DEBIT', 'CREDIT')),
  kind varchar(8) collate "C" not null check (kind in ('TRANSFER', 'RESERVE', 'POST', 'RELEASE')),
  amount bigint not null check (amount > 0),
  slice varchar(200) collate "C" not null,
  hold_id varchar(200) collate "C"
);
create index leg_entry on leg (entry_seq);
create index leg_account on leg (account, entry_seq, place);

-- changes: the counters
create table account (
  id varchar(200) collate "C" primary key,
  rule varchar(24) collate "C" not null,
  debits_posted bigint not null check (debits_posted >= 0),
  debits_pending bigint not null check (debits_pending >= 0),
  credits_posted bigint not null check (credits_posted >= 0),
  credits_pending bigint not null check (credits_pending >= 0),
  constraint debits_within_credits
    check (rule <> 'DEBITS_WITHIN_CREDITS' or debits_posted + debits_pending <= credits_posted),
  constraint credits_within_debits
    check (rule <> 'CREDITS_WITHIN_DEBITS' or credits_posted + credits_pending <= debits_posted),
  constraint known_rule
    check (rule in ('UNBOUNDED', 'DEBITS_WITHIN_CREDITS', 'CREDITS_WITHIN_DEBITS'))
);

create table held (
  id varchar(200) collate "C" primary key,
  debit varchar(200) collate "C" not null,
  credit varchar(200) collate "C" not null,
  amount bigint not null check (amount > 0),
  slice varchar(200) collate "C" not null,
  expires date
);

-- the primary key is what resolves a hold once
create table hold_resolution (
  hold_id varchar(200) collate "C" primary key,
  state varchar(8) collate "C" not null check (state in ('POSTED', 'VOIDED', 'EXPIRED')),
  posted bigint not null check (posted >= 0)
);

create table idempotency (
  idempotency_key varchar(200) collate "C" primary key,
  entry_seq bigint not null,
  place integer not null,
  request_hash varchar(200) collate "C" not null,
  status integer not null,
  answer text collate "C" not null
);
create index idempotency_entry on idempotency (entry_seq);

create table natural_key (
  name varchar(200) collate "C" primary key,
  entry_seq bigint not null,
  place integer not null
);
create index natural_key_entry on natural_key (entry_seq, place);

create table outbox (
  entry_seq bigint not null,
  place integer not null,
  topic varchar(200) collate "C" not null,
  body text collate "C" not null,
  primary key (entry_seq, place)
);

-- changes: one row a reader of the outbox
create table outbox_position (
  reader varchar(200) collate "C" primary key,
  entry_seq bigint not null,
  place integer not null
);

create table case_event (
  case_id varchar(200) collate "C" not null,
  number bigint not null,
  entry_seq bigint not null,
  place integer not null,
  kind varchar(200) collate "C" not null,
  body text collate "C" not null,
  primary key (case_id, number)
);
create index case_event_entry on case_event (entry_seq, place);

create table register_entry (
  register_name varchar(200) collate "C" not null,
  number bigint not null,
  subject varchar(200) collate "C" not null,
  entry_seq bigint not null,
  place integer not null,
  body text collate "C" not null,
  primary key (register_name, number)
);
create index register_subject on register_entry (register_name, subject, number);
create index register_entry_entry on register_entry (entry_seq, place);

-- changes: what the events of a case lead to
create table case_file (
  id varchar(200) collate "C" primary key,
  scheme varchar(200) collate "C" not null,
  edition_date date not null,
  bank varchar(200) collate "C" not null,
  institution varchar(200) collate "C" not null,
  enterprise varchar(200) collate "C" not null,
  stage varchar(200) collate "C" not null,
  body text collate "C" not null,
  due date,
  owed text collate "C" not null,
  turn varchar(400) collate "C" not null,
  words varchar(1000) collate "C" not null,
  version bigint not null check (version > 0)
);
create index case_due on case_file (due, id);
create index case_scheme on case_file (scheme, id);
create index case_bank on case_file (bank, id);
create index case_institution on case_file (institution, id);
create index case_enterprise on case_file (enterprise, id);
create index case_stage on case_file (stage, id);

-- changes
create table number_series (
  name varchar(200) collate "C" primary key,
  last_number bigint not null check (last_number > 0)
);

-- changes
create table setting (
  name varchar(200) collate "C" primary key,
  content text collate "C" not null
);

-- changes
create table app_user (
  name varchar(200) collate "C" primary key,
  role_name varchar(200) collate "C" not null,
  organisation varchar(200) collate "C" not null,
  body text collate "C" not null
);

-- changes: the book behind a block, in parts, so that an opening need not read everything again
create table checkpoint (
  name varchar(200) collate "C" primary key,
  block_number bigint not null,
  content text collate "C" not null
);

-- who writes: one row; each commit of a writer locks it and compares the epoch
create table writer_term (
  id smallint primary key check (id = 1),
  epoch bigint not null,
  address varchar(400) collate "C"
);
insert into writer_term values (1, 0, null);

-- the writer's sign of life, and the connection that holds its lock
create table writer_beat (
  id smallint primary key check (id = 1),
  pid integer not null,
  at timestamptz not null
);

-- History cannot be changed: not by the role that writes, and not by a mistake of the owner.
create function history_stands() returns trigger language plpgsql as $$
begin
  raise exception 'history is only inserted into: % on %', tg_op, tg_table_name using errcode = '42501';
end $$;

do $$
declare
  t text;
begin
  foreach t in array array['block', 'entry', 'leg', 'held', 'hold_resolution', 'idempotency', 'natural_key',
      'outbox', 'case_event', 'register_entry'] loop
    execute format('create trigger history_stands before update or delete or truncate on %I'
        || ' for each statement execute function history_stands()', t);
  end loop;
end $$;

-- Roles belong to the whole server, so another ledger may have made them.
do $$
begin
  if not exists (select from pg_roles where rolname = 'fendan_reader') then
    create role fendan_reader nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'fendan_writer') then
    create role fendan_writer nologin;
  end if;
exception when duplicate_object or unique_violation then
  null; -- made by somebody else at this very moment
end $$;

do $$
begin
  execute format('grant fendan_reader, fendan_writer to %I', current_user);
  execute format('grant usage on schema %I to fendan_reader, fendan_writer', current_schema());
  execute format('grant select on all tables in schema %I to fendan_reader, fendan_writer', current_schema());
  execute format('grant insert on all tables in schema %I to fendan_writer', current_schema());
end $$;
grant update on account, case_file, number_series, setting, app_user, checkpoint, writer_term, writer_beat to fendan_writer;
grant update, delete on outbox_position to fendan_writer;
