-- Each account knows the block that opened it (null: one before this).

alter table account add column if not exists opened bigint;
