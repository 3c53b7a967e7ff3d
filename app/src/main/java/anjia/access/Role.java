package anjia.access;

/** What a member of staff does (岗位). */
public enum Role {
    /** 综合窗口: finds and enters persons, hands in on their behalf, prints. */
    CLERK,
    /** 经办审核: decides files of the office. */
    OFFICER,
    /** 科室负责人: sees what is overdue in the office. */
    HEAD,
    /** 督查: sees how the offices of the division and below keep their days; sees no person. */
    SUPERVISOR,
    /** 系统管理: accounts of the division and below; sees no person. */
    ADMIN,
    /** 审计: reads who did what in the division and below; sees no person, and does nothing else. */
    AUDITOR
}
