-- There are as many accounts as loans, so they are kept on disk; each knows the block that opened it (null: one before this).

set table account type cached;

alter table account add column if not exists opened bigint;
