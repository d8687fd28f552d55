package org.entregent;

import java.nio.file.Path;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

import static org.assertj.core.api.Assertions.assertThat;

/** The arrows of the house point one way; a module that reaches into another breaks the build. */
class ModularityTests {

    /** Engines are libraries of ours: anybody may call them, and they call nobody. */
    private final ApplicationModules modules = ApplicationModules.of(Entregent.class,
            JavaClass.Predicates.resideInAnyPackage("org.entregent.planner..", "org.entregent.linkage.."));

    @Test
    void modules_keep_their_boundaries_and_have_no_cycle() {
        modules.verify();
    }

    @Test
    void engines_know_nothing_of_the_application() {
        var engines = new ClassFileImporter().importPackages("org.entregent.planner", "org.entregent.linkage");

        ArchRuleDefinition.classes().should().onlyDependOnClassesThat()
                .resideInAnyPackage("org.entregent.planner..", "org.entregent.linkage..", "java..", "org.jspecify..",
                        "org.sat4j..")
                .check(engines);
    }

    @Test
    void diagrams_of_the_modules_are_drawn() {
        new Documenter(modules).writeModulesAsPlantUml();

        assertThat(Path.of("target/spring-modulith-docs/components.puml")).isNotEmptyFile();
    }

    @Test
    void every_package_below_the_root_is_a_module() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString())).contains("web", "contacts",
                "meetings", "operations");
    }
}
