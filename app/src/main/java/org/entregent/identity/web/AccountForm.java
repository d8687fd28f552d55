package org.entregent.identity.web;

import java.util.Optional;

import org.entregent.identity.NewAccount;
import org.entregent.web.Form;

/**
 * What somebody typed to make an account, as she typed it.
 *
 * @param name
 *            hers
 * @param mail
 *            hers
 * @param way
 *            how she will sign in
 * @param password
 *            looked at when she will sign in by one
 */
record AccountForm(String name, String mail, Way way, String password) {

    static AccountForm of(Form form) {
        return new AccountForm(form.text("name"), form.text("mail"), Answers.way(form.text("way")), form.all("password")
                .stream().findFirst().orElse(""));
    }

    /** Nothing typed yet. */
    static AccountForm blank(String name, Way usual) {
        return new AccountForm(name, "", usual, "");
    }

    /** The password, unless a passkey is chosen instead. */
    Optional<String> chosenPassword() {
        return way == Way.PASSKEY ? Optional.empty() : Optional.of(password);
    }

    NewAccount wish() {
        return new NewAccount(name, mail, chosenPassword(), Optional.empty());
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "AccountForm[name=" + name + "]";
    }
}
