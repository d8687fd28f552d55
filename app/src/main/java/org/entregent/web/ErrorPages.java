package org.entregent.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.web.ErrorView.Kind;

/** A request that cannot be answered becomes a page that says so. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
        var kind = switch (status) {
            case 400, 415, 422 -> Kind.BAD_REQUEST;
            case 401, 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 405 -> Kind.NOT_ALLOWED;
            case 413 -> Kind.TOO_LARGE;
            case 429 -> Kind.SLOW_DOWN;
            default -> Kind.SERVER;
        };
        var page = new ModelAndView("web/error", HttpStatus.valueOf(kind.status()));
        page.addObject("view", ErrorView.of(kind));
        return page;
    }
}
