package org.entregent.operations;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.entregent.operations.database.DatabaseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A passphrase typed by somebody. */
class PassphraseSourceTests {

    /** Somebody who types what she was given to type, and then ends. */
    private static final class Person implements PassphraseSource.Keyboard {

        private final Queue<String> words;
        private final List<String> asked = new ArrayList<>();

        private Person(String... words) {
            this.words = new ArrayDeque<>(Arrays.asList(words));
        }

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public char @Nullable [] secret(String question) {
            asked.add(question);
            var typed = words.poll();
            return typed == null ? null : typed.toCharArray();
        }
    }

    private static PassphraseSource source(Person person, Map<String, String> environment) {
        return new PassphraseSource(Locale.FRENCH, environment, null, person);
    }

    private static PassphraseSource source(Person person) {
        return source(person, Map.of());
    }

    @Test
    void for_a_backup_it_is_asked_for_twice() {
        var person = new Person("quatre mots très ordinaires", "quatre mots très ordinaires");

        assertThat(source(person).forBackup(true)).isPresent();
        assertThat(person.asked).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void typed_differently_the_second_time_it_is_refused() {
        assertThatThrownBy(() -> source(new Person("quatre mots très ordinaires", "quatre mots")).forBackup(true))
                .isInstanceOf(CommandException.class).hasMessage("backup.passphrase-differs");
    }

    @Test
    void nobody_is_asked_who_did_not_ask_for_encryption_or_gave_it_otherwise() {
        var person = new Person();

        assertThat(source(person).forBackup(false)).isEmpty();
        assertThat(source(person, Map.of("ENTREGENT_PASSPHRASE", "quatre mots très ordinaires")).forBackup(true))
                .isPresent();
        assertThat(source(person).forRestore(false)).isEqualTo(Optional.empty());
        assertThat(person.asked).isEmpty();
    }

    @Test
    void for_a_restore_it_is_asked_for_once() {
        var person = new Person("quatre mots très ordinaires");

        assertThat(source(person).forRestore(true)).isPresent();
        assertThat(person.asked).hasSize(1);
    }

    @Test
    void who_ends_the_question_gives_an_empty_one_which_is_refused() {
        assertThatThrownBy(() -> source(new Person()).forRestore(true)).isInstanceOf(DatabaseException.class);
    }
}
