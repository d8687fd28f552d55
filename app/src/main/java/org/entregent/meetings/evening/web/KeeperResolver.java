package org.entregent.meetings.evening.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.entregent.identity.Guest;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.NoSuchMeetingException;

/** Gives the door's pages whoever keeps it: a link for something else opens no door. */
@Configuration(proxyBeanMethods = false)
class KeeperResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Keeper.class);
    }

    @Override
    public Keeper resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        var principal = request.getUserPrincipal() instanceof Authentication authentication
                ? authentication.getPrincipal()
                : null;
        return switch (principal) {
            case SignedIn who -> new Keeper.Host(who, meeting(request));
            case Guest guest when guest.purpose().equals(Keeper.PURPOSE) -> new Keeper.Helper(guest);
            case null, default -> throw new NoSuchMeetingException();
        };
    }

    private static MeetingId meeting(NativeWebRequest request) {
        var places = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                RequestAttributes.SCOPE_REQUEST);
        try {
            return new MeetingId(UUID.fromString(places instanceof Map<?, ?> all ? String.valueOf(all.get("id")) : ""));
        } catch (IllegalArgumentException _) {
            throw new NoSuchMeetingException();
        }
    }
}
