-- The ledger. History is only inserted into; what may change is marked so.

create cached table block (
  number bigint primary key,
  previous_hash varchar(64) not null,
  algorithm varchar(20) not null,
  hash varchar(64) not null unique
);

create cached table entry (
  seq bigint primary key check (seq > 0),
  block_number bigint not null references block,
  chain_id varchar(200) unique,
  reverses varchar(200) unique,
  business_date date,
  recorded_at varchar(40) not null,
  actor varchar(200) not null,
  canonical varbinary(16777216) not null
);
create index entry_block on entry (block_number, seq);
create index entry_recorded on entry (recorded_at, seq);

create cached table leg (
  entry_seq bigint not null references entry,
  place integer not null,
  movement integer not null,
  account varchar(200) not null,
  business_date date not null,
  side varchar(6) not null check (side in ('DEBIT', 'CREDIT')),
  kind varchar(8) not null check (kind in ('TRANSFER', 'RESERVE', 'POST', 'RELEASE')),
  amount bigint not null check (amount > 0),
  slice varchar(200) not null,
  hold_id varchar(200),
  primary key (entry_seq, place)
);
create index leg_account on leg (account, entry_seq, place);

-- changes: the counters
create table account (
  id varchar(200) primary key,
  rule varchar(24) not null,
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

create cached table held (
  id varchar(200) primary key,
  debit varchar(200) not null,
  credit varchar(200) not null,
  amount bigint not null check (amount > 0),
  slice varchar(200) not null,
  expires date
);

-- the primary key is what resolves a hold once
create cached table hold_resolution (
  hold_id varchar(200) primary key references held,
  state varchar(8) not null check (state in ('POSTED', 'VOIDED', 'EXPIRED')),
  posted bigint not null check (posted >= 0)
);

create cached table idempotency (
  idempotency_key varchar(200) primary key,
  entry_seq bigint not null,
  place integer not null,
  request_hash varchar(200) not null,
  status integer not null,
  answer varchar(4194304) not null
);
create index idempotency_entry on idempotency (entry_seq, place);

create cached table natural_key (
  name varchar(200) primary key,
  entry_seq bigint not null,
  place integer not null
);
create index natural_key_entry on natural_key (entry_seq, place);

create cached table outbox (
  entry_seq bigint not null,
  place integer not null,
  topic varchar(200) not null,
  body varchar(4194304) not null,
  primary key (entry_seq, place)
);

-- changes: one row a reader of the outbox
create table outbox_position (
  reader varchar(200) primary key,
  entry_seq bigint not null,
  place integer not null
);

create cached table case_event (
  case_id varchar(200) not null,
  number bigint not null,
  entry_seq bigint not null,
  place integer not null,
  kind varchar(200) not null,
  body varchar(4194304) not null,
  primary key (case_id, number)
);
create index case_event_entry on case_event (entry_seq, place);

create cached table register_entry (
  register_name varchar(200) not null,
  number bigint not null,
  subject varchar(200) not null,
  entry_seq bigint not null,
  place integer not null,
  body varchar(4194304) not null,
  primary key (register_name, number)
);
create index register_subject on register_entry (register_name, subject, number);
create index register_entry_entry on register_entry (entry_seq, place);

-- changes: what the events of a case lead to
create cached table case_file (
  id varchar(200) primary key,
  scheme varchar(200) not null,
  edition_date date not null,
  bank varchar(200) not null,
  institution varchar(200) not null,
  enterprise varchar(200) not null,
  stage varchar(200) not null,
  body varchar(4194304) not null,
  due date,
  owed varchar(4194304) not null,
  turn varchar(400) not null,
  words varchar(1000) not null,
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
  name varchar(200) primary key,
  last_number bigint not null check (last_number > 0)
);

-- changes
create table setting (
  name varchar(200) primary key,
  content varchar(4194304) not null
);

-- changes
create table app_user (
  name varchar(200) primary key,
  role_name varchar(200) not null,
  organisation varchar(200) not null,
  body varchar(65536) not null
);

-- changes: the book behind a block, in parts, so that an opening need not read everything again
create cached table checkpoint (
  name varchar(200) primary key,
  block_number bigint not null,
  content varchar(4194304) not null
);
