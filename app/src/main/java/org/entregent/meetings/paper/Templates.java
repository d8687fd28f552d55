package org.entregent.meetings.paper;

import java.util.Map;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The templates of the papers, compiled when the application was built. */
final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** A template with its places filled, to be put into another. */
    Content filled(String template, Map<String, Object> places) {
        return output -> engine.render(name(template), places, output);
    }

    /** The whole text of a template. */
    String text(String template, Map<String, Object> places) {
        var output = new StringOutput();
        engine.render(name(template), places, output);
        return output.toString();
    }

    private static String name(String template) {
        return "meetings/paper/" + template + ".jte";
    }
}
