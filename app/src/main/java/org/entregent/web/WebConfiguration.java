package org.entregent.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
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

    private final FormResolver forms;
    private final ObjectProvider<LanguageResolver> languages;

    WebConfiguration(FormResolver forms, ObjectProvider<LanguageResolver> languages) {
        this.forms = forms;
        this.languages = languages;
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static Languages languages() {
        return new Languages();
    }

    @Bean
    static Assets assets() {
        return Assets.load();
    }

    /** Small buffers: each screen of an evening keeps its connection, and what belongs to it, for hours. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> leanConnections() {
        return factory -> {
            factory.setProtocol(LeanProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                connector.setProperty("socket.appReadBufSize", "2048");
                connector.setProperty("socket.appWriteBufSize", "4096");
            });
        };
    }

    /** The language that the person chose, else her browser's. */
    @Bean
    static LocaleResolver localeResolver(Languages languages) {
        var resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocaleFunction(
                request -> languages.best(Collections.list(request.getLocales())).locale());
        resolver.setCookieMaxAge(REMEMBERED);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(forms);
        languages.ifAvailable(resolvers::add);
    }

    /** Only for "redirect:" and "forward:"; pages come from {@link TemplateViews}. */
    @Override
    public void configureViewResolvers(ViewResolverRegistry registry) {
        var redirects = new UrlBasedViewResolver();
        redirects.setViewClass(InternalResourceView.class);
        redirects.setViewNames("redirect:*", "forward:*");
        redirects.setRedirectHttp10Compatible(false);
        registry.viewResolver(redirects);
    }
}
