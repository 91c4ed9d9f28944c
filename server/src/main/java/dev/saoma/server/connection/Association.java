package dev.saoma.server.connection;

import java.util.Set;

/// Whether somebody who comes by this connection for the first time may turn out to be a user from elsewhere
/// (账号身份关联).
public sealed interface Association {

    Association NONE = new None();

    /// Never: a person who is not known yet becomes a new user.
    record None() implements Association {}

    /// They are the user of whom a verified field says the same (字段匹配).
    record FieldMatching(Set<MatchedField> fields) implements Association {
        public FieldMatching {
            fields = Set.copyOf(fields);
        }
    }

    /// The login page asks them, and they prove that an account is theirs (询问绑定).
    record AskBinding(Set<BindingProof> proofs) implements Association {
        public AskBinding {
            proofs = Set.copyOf(proofs);
        }
    }
}
