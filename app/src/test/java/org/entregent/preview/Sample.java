package org.entregent.preview;

import java.util.Optional;

import org.entregent.web.Assets;
import org.entregent.web.Language;
import org.entregent.web.Page;
import org.entregent.web.Page.Csrf;
import org.entregent.web.Page.Look;
import org.entregent.web.Page.Person;
import org.entregent.web.Toast;

/** One page to look at: a template, what it shows, and who reads it. */
record Sample(String name, String template, Object view, Optional<Person> reader, Optional<Toast> toast) {

    static Sample signedIn(String name, String template, Object view) {
        return new Sample(name, template + ".jte", view, Optional.of(new Person("Hélène Vasseur")), Optional.empty());
    }

    static Sample guest(String name, String template, Object view) {
        return new Sample(name, template + ".jte", view, Optional.empty(), Optional.empty());
    }

    Sample with(Toast said) {
        return new Sample(name, template, view, reader, Optional.of(said));
    }

    Page page(Language language, Assets assets) {
        return new Page(language, reader, new Csrf("_csrf", "X-CSRF-TOKEN", "sample-token"), assets,
                "/" + name, Look.usual(), toast);
    }

    @Override
    public String toString() {
        return name;
    }
}
