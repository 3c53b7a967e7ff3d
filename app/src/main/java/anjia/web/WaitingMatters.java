package anjia.web;

import jakarta.servlet.http.HttpServletRequest;

/** How many matters wait for the worker who looks: the one number on 我的事 (待您处理). Asked once a page, for workers only. */
public interface WaitingMatters {

    int of(HttpServletRequest request);
}
