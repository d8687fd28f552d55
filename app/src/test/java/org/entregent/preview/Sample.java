package org.entregent.preview;

import java.util.Map;
import java.util.Optional;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import org.entregent.web.Assets;
import org.entregent.web.Language;
import org.entregent.web.Page;
import org.entregent.web.Page.Csrf;
import org.entregent.web.Page.Look;
import org.entregent.web.Page.Person;
import org.entregent.web.Toast;

/** One page to look at: a template, what it shows, and who reads it. */
record Sample(String name, String template, Object view, Optional<Person> reader, Optional<Toast> toast) {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    static Sample signedIn(String name, String template, Object view) {
        return new Sample(name, template + ".jte", view, Optional.of(new Person("Hélène Vasseur")), Optional.empty());
    }

    static Sample guest(String name, String template, Object view) {
        return new Sample(name, template + ".jte", view, Optional.empty(), Optional.empty());
    }

    Sample with(Toast said) {
        return new Sample(name, template, view, reader, Optional.of(said));
    }

    /** The finished page. */
    String rendered(Language language, Assets assets) {
        var output = new StringOutput();
        TEMPLATES.render(template, Map.of("page", page(language, assets), "view", view), output);
        return output.toString();
    }

    private Page page(Language language, Assets assets) {
        return new Page(language, reader, new Csrf("_csrf", "X-CSRF-TOKEN", "sample-token"), assets,
                "/" + name, Look.usual(), toast);
    }

    @Override
    public String toString() {
        return name;
    }
}
