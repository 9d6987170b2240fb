-- Logged, so that they outlive a crash of the database; see Receipts for when they reach the disk.
alter table delivery_receipt set logged;
