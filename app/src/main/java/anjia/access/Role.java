package anjia.access;

/** What a member of staff does (岗位). */
public enum Role {
    /** 综合窗口: finds and enters persons, hands in on their behalf, prints. */
    CLERK,
    /** 经办审核: decides files of the office. */
    OFFICER,
    /** 科室负责人: sees what is overdue in the office. */
    HEAD,
    /** 系统管理: accounts and offices; sees no person. */
    ADMIN
}
