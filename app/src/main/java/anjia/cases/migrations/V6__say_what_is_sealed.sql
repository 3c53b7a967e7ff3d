-- What each column of bytes is (字段加密登记): "sealed FIELD for COLUMN" is re-sealed when the key changes, bound to the row that COLUMN names.
comment on column cases.service_case.answers is 'sealed cases.service_case.answers for id';
comment on column cases.service_case.facts is 'sealed cases.service_case.facts for id';
comment on column cases.case_event.note is 'sealed cases.case_event.note for id';
comment on column cases.supplement.note is 'sealed cases.supplement.note for id';
comment on column cases.decision.facts is 'sealed cases.decision.facts for service_case';
comment on column cases.decision.reason is 'sealed cases.decision.reason for service_case';
comment on column cases.draft.typed is 'sealed cases.draft.typed for id';
comment on column cases.correction.before is 'sealed cases.service_case.answers for service_case';
comment on column cases.proposal.found is 'sealed cases.proposal.found for service_case';
comment on column cases.proposal.reason is 'sealed cases.proposal.reason for service_case';
comment on column cases.appeal.words is 'sealed cases.appeal.words for id';
comment on column cases.appeal.reason is 'sealed cases.appeal.reason for id';
comment on column cases.escalation.measure is 'sealed cases.escalation.measure for id';
comment on column cases.referral.question is 'sealed cases.referral.question for id';
comment on column cases.referral.answer is 'sealed cases.referral.answer for id';
