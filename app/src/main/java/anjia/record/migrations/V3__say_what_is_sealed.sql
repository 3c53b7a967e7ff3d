-- What each column of bytes is (字段加密登记): "sealed FIELD for COLUMN" is re-sealed when the key changes, bound to the row that COLUMN names.
comment on column record.seen_paper.number is 'sealed record.seen_paper.number for id';
comment on column record.correction.reason is 'sealed record.correction.reason for id';
