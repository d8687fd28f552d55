package org.entregent.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ViewResolverRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.view.InternalResourceView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** What all pages share on the way in and out. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final Duration REMEMBERED = Duration.ofDays(400);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Languages languages() {
        return new Languages();
    }

    @Bean
    Assets assets() {
        return Assets.load();
    }

    /** The language that the person chose, else her browser's. */
    @Bean
    LocaleResolver localeResolver(Languages languages) {
        var resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocaleFunction(
                request -> languages.best(Collections.list(request.getLocales())).locale());
        resolver.setCookieMaxAge(REMEMBERED);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    /** Only for "redirect:" and "forward:"; pages come from {@link TemplateViews}. */
    @Override
    public void configureViewResolvers(ViewResolverRegistry registry) {
        var redirects = new UrlBasedViewResolver();
        redirects.setViewClass(InternalResourceView.class);
        redirects.setViewNames("redirect:*", "forward:*");
        registry.viewResolver(redirects);
    }
}
