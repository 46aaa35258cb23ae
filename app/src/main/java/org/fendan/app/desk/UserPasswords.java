package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.app.people.PasswordRules;
import org.fendan.app.people.User;
import org.fendan.app.store.Reads;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;

/** Judges passwords of users. No fault repeats what was typed. */
final class UserPasswords {

    static final Fault CODE_WRONG = Fault.of(
            ".code",
            "CODE_WRONG",
            "",
            Text.of("用户名或一次性代码不对，或已使用、已过期", "the name or the one-time code is wrong, or it was used or has lapsed"),
            "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345");

    static final Fault SAME = Fault.of(
            ".newPassword",
            "PASSWORD_UNFIT",
            "",
            Text.of("须与原密码不同", "other than the one before"),
            "four words nobody else puts together");

    private UserPasswords() {}

    /** What is wrong with a password somebody wants. */
    static List<Fault> faults(Reads reads, String place, String name, Optional<User> user, String password) {
        List<String> names = new ArrayList<>(List.of(name, "fendan"));
        user.ifPresent(known -> {
            names.add(known.person());
            names.add(known.organisation());
            Organisations.of(reads, known.organisation())
                    .ifPresent(kept -> names.add(kept.organisation().name()));
        });
        return PasswordRules.faults(password, names).stream()
                .map(rule -> Fault.of("." + place, "PASSWORD_UNFIT", "", rule, "four words nobody else puts together"))
                .toList();
    }
}
