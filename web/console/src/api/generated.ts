// Made from the document of the admin API by `npm run build --workspace api`. Not to be changed by hand.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Who it was. */
        Actor: {
            /**
             * @description `program`, `developer` or `itself`.
             * @enum {string}
             */
            kind: "program" | "developer" | "itself";
            /** @description The client's id, where it was a program; the developer's, where it was one. */
            id: string | null;
        };
        /** @description All in base64url. */
        AnswerBody: {
            credential?: string | null;
            clientData?: string | null;
            authenticatorData?: string | null;
            signature?: string | null;
            bearer?: string | null;
        };
        /** @description A program that uses the admin API, without its secret. */
        ApiClient: {
            clientId: string;
            name: string;
            scopes: string[];
            madeByFile: boolean;
            /** @description Whether the caller may do all that it may, and so may change it. */
            changeable: boolean;
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @description When it last got a token, to the minute; null where it never did.
             */
            usedAt: string | null;
        };
        /** @description A part of a list that may be longer. */
        ApiClientPage: {
            items: components["schemas"]["ApiClient"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        ApiClientsBody: {
            name?: string | null;
            /** @description All that it may do; none at all locks it out. */
            scopes?: string[] | null;
        };
        ApiClientsCreated: {
            client: components["schemas"]["ApiClient"];
            /** @description Shown this once. */
            clientSecret: string;
        };
        /** @description An application as the admin API shows it: without its secret. */
        Application: {
            clientId: string;
            name: string;
            /** @enum {string} */
            kind: "web" | "single-page" | "native" | "device";
            hasSecret: boolean;
            redirectUris: string[];
            postLogoutRedirectUris: string[];
            /** @description Identifiers, in the order of the login page. */
            connections: string[];
            /** @enum {string} */
            policy: "instant" | "confirm" | "number";
            raiseUnusual: boolean;
            /** @enum {string} */
            registration: "open" | "closed";
            requirePkce: boolean;
            requirePar: boolean;
            requireDpop: boolean;
            accessTokenFormat: string;
            tokenAlgorithm: string;
            userClaimsInIdToken: boolean;
            origins: string[];
            /**
             * Format: int64
             * @description How long its access tokens live where that is less than the installation allows.
             */
            accessTokenSeconds: number | null;
            /**
             * Format: int64
             * @description The same for its ID tokens.
             */
            idTokenSeconds: number | null;
            /**
             * Format: int64
             * @description The same for its refresh tokens.
             */
            refreshTokenSeconds: number | null;
            backChannelLogoutUri: string | null;
            /** @description Whether the configuration file made it, so that it can be changed there only. */
            madeByFile: boolean;
        };
        /** @description A part of a list that may be longer. */
        ApplicationPage: {
            items: components["schemas"]["Application"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        ApplicationsBody: {
            name?: string | null;
            /**
             * @default web
             * @enum {string|null}
             */
            kind?: "web" | "single-page" | "native" | "device" | null;
            redirectUris?: string[] | null;
            postLogoutRedirectUris?: string[] | null;
            connections?: string[] | null;
            /** @enum {string|null} */
            policy?: "instant" | "confirm" | "number" | null;
            raiseUnusual?: boolean | null;
            /** @enum {string|null} */
            registration?: "open" | "closed" | null;
            requirePkce?: boolean | null;
            requirePar?: boolean | null;
            requireDpop?: boolean | null;
            /** @enum {string|null} */
            accessTokenFormat?: "jwt" | "at+jwt" | "opaque" | null;
            /** @enum {string|null} */
            tokenAlgorithm?: "RS256" | "ES256" | "EdDSA" | null;
            userClaimsInIdToken?: boolean | null;
            origins?: string[] | null;
            /** Format: int64 */
            accessTokenSeconds?: number | null;
            /** Format: int64 */
            idTokenSeconds?: number | null;
            /** Format: int64 */
            refreshTokenSeconds?: number | null;
            backChannelLogoutUri?: string | null;
        };
        ApplicationsCreated: {
            application: components["schemas"]["Application"];
            /** @description Shown this once; null where the application has none. */
            clientSecret: string | null;
        };
        /** @description What a browser is told to ask a key for. */
        Asked: {
            challenge: string;
            site: string;
        };
        AuditEntry: {
            id: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Actor"];
            action: string;
            object: string;
            details: {
                [key: string]: string;
            };
        };
        /** @description A part of a list that may be longer. */
        AuditEntryPage: {
            items: components["schemas"]["AuditEntry"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        Begun: {
            /** @description Where the browser is to go, once and soon. */
            address: string;
        };
        /** @description A text for people, in Chinese and in English. */
        Bilingual: {
            zh: string;
            en: string;
        };
        Binding: {
            id: string;
            /** @description What people call the account whose code it is. */
            account: string;
            /** @description What the code says. */
            code: string;
            /** @description Of the code to scan, a character a module: 1 is dark. */
            rows: string[];
            /** Format: int64 */
            secondsLeft: number;
        };
        /** @description A brand as the admin API shows it. What is null is not set. */
        Brand: {
            accent: string | null;
            accentDark: string | null;
            background: string | null;
            backgroundDark: string | null;
            zh: components["schemas"]["Texts"];
            en: components["schemas"]["Texts"];
            terms: string | null;
            privacy: string | null;
            css: string | null;
            /** @description The picture as we drew it, as an address that holds it whole. */
            logo: string | null;
            /** @description Whether the configuration file made it, so that it can be changed there only. */
            madeByFile: boolean;
        };
        /** @description A brand as a caller writes it: all of it, so that what is left out is set no more. */
        BrandBody: {
            accent?: string | null;
            accentDark?: string | null;
            background?: string | null;
            backgroundDark?: string | null;
            zh?: components["schemas"]["BrandTexts"] | null;
            en?: components["schemas"]["BrandTexts"] | null;
            terms?: string | null;
            privacy?: string | null;
            css?: string | null;
            /** @description A PNG or JPEG picture as an address that holds it whole (`data:image/png;base64,…`, RFC 2397). */
            logo?: string | null;
        };
        /** @description What a brand says in one language. */
        BrandTexts: {
            /** @description Over the login page, where `{application}` stands for the application's name. */
            title?: string | null;
            /** @description A line below it. */
            hint?: string | null;
        };
        Cell: {
            day: string;
            connection: string;
            figures: components["schemas"]["Figures"];
        };
        Check: {
            /** @description The redirect URI that was looked at. */
            asked: string;
            accepted: boolean;
            /** @description Whether it could be registered. */
            allowed: boolean;
            /** @description The registered one that is most like it. */
            nearest: string | null;
            /**
             * Format: int32
             * @description The first character in which the two differ, from 0.
             */
            at: number;
            differences: components["schemas"]["Difference"][];
        };
        Choice: {
            /** @description By its id; null where no connection is chosen. */
            pool: string | null;
            poolName: string | null;
            /** @description By its identifier. */
            connection: string | null;
            displayName: string | null;
            /** @description Whether developers can sign in by it now. */
            open: boolean;
            /** @description Whether a mini program was chosen, as was possible once: nobody signs in by it. */
            miniProgram: boolean;
        };
        ChoiceBody: {
            /** @description By its id. */
            pool?: string | null;
            /** @description By its identifier. */
            connection?: string | null;
        };
        CodeBody: {
            /** Format: password */
            code?: string | null;
        };
        /** @description A connection as the admin API shows it: without its secrets. */
        Connection: {
            id: string;
            /**
             * @description `official-account` or `mini-program`.
             * @enum {string}
             */
            type: "official-account" | "mini-program";
            identifier: string;
            displayName: string;
            appId: string;
            loginOnly: boolean;
            originalId: string | null;
            /**
             * @description Of an official account.
             * @enum {string}
             */
            messageMode?: "plaintext" | "compatible" | "safe";
            /** @description What the operator of an official account enters at WeChat. */
            serverUrl?: string;
            /** @description What only mini programs have. */
            miniProgram?: components["schemas"]["MiniProgram"];
        };
        /** @description An official account as a caller writes it: the settings of the configuration file, in the API's spelling. */
        ConnectionBody: {
            identifier?: string | null;
            displayName?: string | null;
            appId?: string | null;
            /** Format: password */
            appSecret?: string | null;
            originalId?: string | null;
            /** Format: password */
            token?: string | null;
            /** Format: password */
            encodingAesKey?: string | null;
            /** @enum {string|null} */
            messageMode?: "plaintext" | "compatible" | "safe" | null;
            apiBaseUrl?: string | null;
            requireMode?: boolean | null;
            loginOnly?: boolean | null;
            /** @enum {string|null} */
            association?: "none" | "field-matching" | "ask-binding" | null;
            associationFields?: string[] | null;
            associationMethods?: string[] | null;
            /** @enum {string|null} */
            onLeave?: "keep" | "mark" | "end-sessions" | null;
            forwarding?: components["schemas"]["ForwardingBody"] | null;
            /** @enum {string|null} */
            webAuthorization?: "off" | "base" | "userinfo" | null;
        };
        ConnectionFigures: {
            id: string;
            /** @description Null where the connection has been deleted. */
            identifier: string | null;
            displayName: string | null;
            figures: components["schemas"]["Figures"];
        };
        /** @description A part of a list that may be longer. */
        ConnectionPage: {
            items: components["schemas"]["Connection"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        /** @description All settings of a connection but its secrets, of which it says whether they are there. */
        ConnectionSettings: {
            identifier: string;
            displayName: string;
            appId: string;
            originalId: string | null;
            /** @enum {string} */
            messageMode: "plaintext" | "compatible" | "safe";
            hasEncodingAesKey: boolean;
            apiBaseUrl: string | null;
            requireMode: boolean;
            loginOnly: boolean;
            /** @enum {string} */
            association: "none" | "field-matching" | "ask-binding";
            associationFields: string[];
            associationMethods: string[];
            /** @enum {string} */
            onLeave: "keep" | "mark" | "end-sessions";
            forwarding: components["schemas"]["Forwarding"];
            /** @enum {string} */
            webAuthorization: "off" | "base" | "userinfo";
            serverUrl: string;
            /** @description Whether the configuration file made it, so that it can be changed there only. */
            madeByFile: boolean;
        };
        Counts: {
            /**
             * Format: int64
             * @description Users whom the former AppID knew.
             */
            known: number;
            /**
             * Format: int64
             * @description Of them, who is not known at this account yet.
             */
            open: number;
        };
        Database: {
            product: string;
            /** @description Whether a backup can be taken here. */
            embedded: boolean;
            /** Format: int64 */
            bytes: number;
        };
        Day: {
            day: string;
            figures: components["schemas"]["Figures"];
        };
        /** @description A delivery as the admin API shows it, without what is delivered. */
        Delivery: {
            id: string;
            push: string;
            /** @description Its name. */
            route: string;
            kind: string;
            /** @description Masked; absent where nobody sent it. */
            sender: string | null;
            /**
             * @description `waiting`, `queued` (behind an earlier one of the same person), `delivered` or `dead`.
             * @enum {string}
             */
            state: "waiting" | "queued" | "delivered" | "dead";
            /**
             * Format: int32
             * @description Since it was last sent by somebody.
             */
            tries: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it came to its state.
             */
            since: string;
            /** Format: date-time */
            givesUpAt: string;
        };
        /** @description A part of a list that may be longer. */
        DeliveryPage: {
            items: components["schemas"]["Delivery"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        /** @description A delivery with all its tries, earliest first. */
        DeliveryStory: {
            delivery: components["schemas"]["Delivery"];
            tries: components["schemas"]["Try"][];
        };
        /** @description What went wrong, and what to do. */
        DeliveryStoryTrouble: {
            code: string;
            meaning: components["schemas"]["Bilingual"];
        };
        /** @description A developer with a part in a pool, as the admin API shows one. */
        Developer: {
            id: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "administrator" | "auditor";
            ownsAll: boolean;
            /** @description Whether the caller may change the role or take it. */
            changeable: boolean;
            /**
             * Format: int32
             * @description What `If-Match` names when it is changed, without the `v`.
             */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            signedInAt: string | null;
        };
        /** @description A part of a list that may be longer. */
        DeveloperPage: {
            items: components["schemas"]["Developer"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        Difference: {
            /** @enum {string} */
            part: "scheme" | "host" | "host-case" | "host-www" | "loopback-name" | "port" | "usual-port" | "loopback-port" | "trailing-slash" | "path" | "path-case" | "query" | "fragment" | "user";
            registered: string;
            asked: string;
            meaning: components["schemas"]["Bilingual"];
        };
        Door: {
            /**
             * Format: date-time
             * @description When WeChat last checked the address with success.
             */
            checkedAt: string | null;
            failedCheck: components["schemas"]["DoorFailed"] | null;
            /**
             * Format: date-time
             * @description When the last push came that was believed.
             */
            pushedAt: string | null;
            /**
             * @description In which mode.
             * @enum {string|null}
             */
            mode: "plaintext" | "compatible" | "safe" | null;
        };
        /** @description A check that was refused, and why. */
        DoorFailed: {
            /** Format: date-time */
            at: string;
            code: string;
            meaning: components["schemas"]["Bilingual"];
            /** @description Whether it is to be taken for WeChat's: not once WeChat has got through with the Token. */
            stands: boolean;
        };
        Failure: {
            /** @description As the login page is told it: `wechat-unavailable` and `wechat-not-set-up` too. */
            reason: string;
            /** Format: int64 */
            times: number;
        };
        Fetched: {
            dryRun: boolean;
            /**
             * Format: int64
             * @description How many WeChat was asked for.
             */
            asked: number;
            /**
             * Format: int64
             * @description How many are known at this account now.
             */
            moved: number;
            /** @description Who is not. */
            left: components["schemas"]["Left"][];
            /** @description To go on with; null where all have been asked for. */
            next: string | null;
            /** @description What WeChat answered that ended it early; null where it answered well. */
            trouble: components["schemas"]["Trouble"] | null;
            /** @description Whether WeChat could not be reached. */
            unreachable: boolean;
        };
        /** @description Sums, as the admin API shows them. */
        Figures: {
            /**
             * Format: int64
             * @description Codes put on screens.
             */
            shown: number;
            /**
             * Format: int64
             * @description Those of them that somebody scanned.
             */
            scanned: number;
            /**
             * Format: int64
             * @description Browsers that came in.
             */
            done: number;
            /** Format: int64 */
            followed: number;
            /** Format: int64 */
            left: number;
            /**
             * Format: int64
             * @description Users who were nobody's before.
             */
            newcomers: number;
            failures: components["schemas"]["Failure"][];
            /**
             * Format: int64
             * @description How many logins the two times are of.
             */
            timed: number;
            /**
             * Format: int64
             * @description How long a page waited after its phone had done its part, at most, in half of the logins.
             */
            medianMillis: number | null;
            /**
             * Format: int64
             * @description The same for all but the slowest twentieth.
             */
            p95Millis: number | null;
        };
        Finding: {
            step: string;
            title: components["schemas"]["Bilingual"];
            /** @enum {string} */
            verdict: "ok" | "failed" | "could-not-tell";
            code: string;
            meaning: components["schemas"]["Bilingual"];
            advice: components["schemas"]["Bilingual"];
            facts: {
                [key: string]: unknown;
            };
        };
        /** @description A secret that another one took the place of, without the secret. */
        FormerSecret: {
            /** Format: date-time */
            replacedAt: string;
            /**
             * Format: date-time
             * @description Null where somebody is to end it.
             */
            endsAt: string | null;
            /**
             * Format: date-time
             * @description When it was last used since it was replaced, to the minute.
             */
            usedAt: string | null;
        };
        Forwarding: {
            authingJson: boolean;
            hasSecret: boolean;
        };
        ForwardingBody: {
            authingJson?: boolean | null;
            /** Format: password */
            secret?: string | null;
            /** @description True takes the stored secret away, where `secret` is left out. */
            removeSecret?: boolean | null;
        };
        /** @description One way the user is known. */
        Identity: {
            /** @description Names it in addresses. */
            id: string;
            appId: string;
            /** @description Identifiers of those that have this AppID now. */
            connections: string[];
            openId: string;
            unionId: string | null;
            /**
             * Format: date-time
             * @description Since when the user is known by it.
             */
            createdAt: string;
            /**
             * @description `follows`, `left` or `unsaid`.
             * @enum {string}
             */
            following: "follows" | "left" | "unsaid";
            /** Format: date-time */
            since: string | null;
            /** Format: date-time */
            leftAt: string | null;
        };
        /** @description An invitation that can still be used, without its link. */
        Invitation: {
            id: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "administrator" | "auditor";
            /** @description A developer's id; null where a program has invited. */
            invitedBy: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        InvitationBody: {
            email?: string | null;
            /** @enum {string|null} */
            role?: "owner" | "administrator" | "auditor" | null;
        };
        /** @description A part of a list that may be longer. */
        InvitationPage: {
            items: components["schemas"]["Invitation"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        Invited: {
            invitation: components["schemas"]["Invitation"];
            /** @description To be given to whoever is invited; told this once. */
            link: string;
            /** @description Whether the link is on its way to their address: give it to them yourself where it is not. */
            mailed: boolean;
        };
        /** @description A signing key as the API shows it: nothing of the key itself. */
        Key: {
            /** @description The `kid` of its tokens. */
            id: string;
            algorithm: string;
            /**
             * @description `announced`, `signing`, `published` (its tokens still live) or `kept` (to recognise old hints).
             * @enum {string}
             */
            state: "announced" | "signing" | "published" | "kept";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            signsFrom: string;
        };
        /** @description A part of a list that may be longer. */
        KeyPage: {
            items: components["schemas"]["Key"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        KnownPerson: {
            id: string;
            user: string;
            name: string;
            /** @description Masked. */
            openId: string;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            following: "follows" | "left" | "unsaid";
            /** Format: date-time */
            since: string | null;
            /** Format: date-time */
            leftAt: string | null;
        };
        /** @description A part of a list that may be longer. */
        KnownPersonPage: {
            items: components["schemas"]["KnownPerson"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        /** @description What the doctor found when it was last there. */
        LastReport: {
            /** @description Nothing where it never was. */
            report: components["schemas"]["Report"] | null;
            /** @description Whether the connection was changed by the API since. */
            outdated: boolean;
        };
        Left: {
            /** @description Who was not moved. */
            user: string;
            /**
             * @description WeChat tells no openid of theirs, or another user has it.
             * @enum {string}
             */
            why: "not-told" | "somebody-elses";
        };
        /** @description A login of a user as the admin API shows it, or one that came to nothing. What is not known is empty. */
        LoginRecord: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @description Why it came to nothing, such as `deactivated`; null where it was a login. */
            refused: string | null;
            /** @description The client id. */
            application: string;
            /** @description Null where the application is gone. */
            applicationName: string | null;
            /** @description The identifier of the connection; null where that is gone. */
            connection: string | null;
            browser: string;
            system: string;
            country: string;
            city: string;
            address: string;
        };
        /** @description A part of a list that may be longer. */
        LoginRecordPage: {
            items: components["schemas"]["LoginRecord"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        /** @description An application that is still to be told that a session ended. */
        LogoutNotice: {
            id: string;
            application: string;
            user: string;
            session: string;
            /**
             * @description `waiting` or `dead`.
             * @enum {string}
             */
            state: "waiting" | "dead";
            /** Format: int32 */
            tries: number;
            /** @description Why the last try failed, in one word; absent before the first. */
            trouble: string | null;
            /**
             * Format: int32
             * @description The HTTP status of the last answer, if there was one.
             */
            status: number | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            givesUpAt: string;
        };
        /** @description A part of a list that may be longer. */
        LogoutNoticePage: {
            items: components["schemas"]["LogoutNotice"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        /** @description All but name and algorithm in base64url. */
        MadeBody: {
            name?: string | null;
            credential?: string | null;
            clientData?: string | null;
            authenticatorData?: string | null;
            publicKey?: string | null;
            /** Format: int32 */
            algorithm?: number | null;
        };
        Me: {
            id: string;
            email: string;
            ownsAll: boolean;
            /** Format: date-time */
            sessionEndsAt: string;
            /** @description What calls that change something carry as `X-CSRF-Token`. */
            csrfToken: string | null;
        };
        Merged: {
            /** @description Who the two are now. */
            user: string;
        };
        MiniProgram: {
            privateDeployment: boolean;
            callbackUrl?: string;
            page: string;
            checkPath: boolean;
            /** @enum {string} */
            envVersion: "release" | "trial" | "develop";
            askPhone: boolean;
            /**
             * Format: int64
             * @description In seconds; once per person where absent.
             */
            askPhoneAgainAfter?: number;
            logo: boolean;
        };
        /** @description A mini program as a caller writes it: the settings of the configuration file, in the API's spelling. Its logo has an address of its own. */
        MiniProgramBody: {
            identifier?: string | null;
            displayName?: string | null;
            callbackUrl?: string | null;
            privateDeployment?: boolean | null;
            appId?: string | null;
            /** Format: password */
            appSecret?: string | null;
            page?: string | null;
            checkPath?: boolean | null;
            /** @enum {string|null} */
            envVersion?: "release" | "trial" | "develop" | null;
            askPhone?: boolean | null;
            askPhoneAgainAfter?: string | null;
            apiBaseUrl?: string | null;
            loginOnly?: boolean | null;
            /** @enum {string|null} */
            association?: "none" | "field-matching" | "ask-binding" | null;
            associationFields?: string[] | null;
            associationMethods?: string[] | null;
        };
        /** @description All settings of a mini program but its AppSecret. */
        MiniProgramSettings: {
            identifier: string;
            displayName: string;
            callbackUrl: string | null;
            privateDeployment: boolean;
            /** @description The installation's where it is no private deployment. */
            appId: string;
            page: string;
            checkPath: boolean;
            /** @enum {string} */
            envVersion: "release" | "trial" | "develop";
            askPhone: boolean;
            /** @description As it is written in settings, such as `180d`. */
            askPhoneAgainAfter: string | null;
            apiBaseUrl: string | null;
            loginOnly: boolean;
            /** @enum {string} */
            association: "none" | "field-matching" | "ask-binding";
            associationFields: string[];
            associationMethods: string[];
            hasLogo: boolean;
            /** @description Whether the configuration file made it, so that it can be changed there only. */
            madeByFile: boolean;
        };
        MovedPeopleWanted: {
            /** @description The former AppID. */
            from?: string | null;
            /** @description What the former account is called towards WeChat in place of its AppID, should WeChat want that. */
            originalId?: string | null;
            /** @description Whether nothing is to be written; WeChat is asked all the same. */
            dryRun?: boolean | null;
            /** @description The `next` of the answer before; left out to begin. */
            after?: string | null;
        };
        NewSecrets: {
            /** @description A Token (令牌) for the server configuration at WeChat. */
            token: string;
            /** @description An EncodingAESKey (消息加解密密钥). */
            encodingAesKey: string;
            /** @description What a forwarder signs with. */
            forwardingSecret: string;
        };
        Node: {
            id: string;
            /** @description Of the computer, as it calls itself. */
            name: string;
            version: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            seenAt: string;
            /** @description Whether it has not been heard of for minutes; a day later it is forgotten. */
            gone: boolean;
            /** @description Whether it is the one that answers. */
            self: boolean;
        };
        Nodes: {
            items: components["schemas"]["Node"][];
        };
        Notice: {
            kind: string;
            /** @description The identifier of the connection, or the id of the webhook. */
            object: string;
            /** @description What people call it. */
            name: string;
            /**
             * Format: date-time
             * @description When it began or was last seen, where that is known.
             */
            since: string | null;
            /** @description What WeChat says where it gives no token, or no code. */
            refusal: components["schemas"]["NoticesRefusal"] | null;
        };
        /** @description A part of a list that may be longer. */
        NoticePage: {
            items: components["schemas"]["Notice"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        NoticesRefusal: {
            /**
             * Format: int32
             * @description WeChat's.
             */
            errcode: number;
            meaning: components["schemas"]["Bilingual"];
            advice: components["schemas"]["Bilingual"];
            /** @description Of this server, that belongs on WeChat's whitelist, where WeChat tells it. */
            address: string | null;
        };
        NumberBody: {
            /** @description The one that the chat tells whoever scanned. */
            number?: string | null;
        };
        Occasions: {
            welcome: components["schemas"]["Said"];
            login: components["schemas"]["Said"];
        };
        OfferedBody: {
            /** @description Identifiers, in the order of the login page. */
            connections?: string[] | null;
        };
        /** @description The sums of some days. */
        Overview: {
            /** @description Where the days begin. */
            timeZone: string;
            total: components["schemas"]["Figures"];
            /** @description Each of them, also where nothing happened. */
            days: components["schemas"]["Day"][];
            /** @description Those at which something happened. */
            connections: components["schemas"]["ConnectionFigures"][];
            /** @description Each day and connection at which something happened. */
            cells: components["schemas"]["Cell"][];
        };
        /** @description A visit of the developer to the console. What is not known is empty. */
        OwnSession: {
            /** @description What it is ended by; opens nothing. */
            id: string;
            browser: string;
            system: string;
            country: string;
            city: string;
            address: string;
            /** Format: date-time */
            begunAt: string;
            /** Format: date-time */
            seenAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @description Whether the call came from it. */
            here: boolean;
        };
        /** @description A part of a list that may be longer. */
        OwnSessionPage: {
            items: components["schemas"]["OwnSession"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        OwnWeChat: {
            /** @description The account at which developers scan; null where nobody signs in by WeChat. */
            account: string | null;
            /**
             * Format: date-time
             * @description Null where none is bound.
             */
            boundAt: string | null;
            /** Format: date-time */
            usedAt: string | null;
        };
        Pair: {
            /** @description Who was a user first. */
            elder: string;
            younger: string;
            /** Format: date-time */
            foundAt: string;
        };
        /** @description A part of a list that may be longer. */
        PairPage: {
            items: components["schemas"]["Pair"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        Passkey: {
            id: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            usedAt: string | null;
        };
        /** @description A part of a list that may be longer. */
        PasskeyPage: {
            items: components["schemas"]["Passkey"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        PasswordBody: {
            /** Format: password */
            password?: string | null;
        };
        Pool: {
            id: string;
            slug: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "administrator" | "auditor";
            /** @description What the developer may do there. */
            scopes: string[];
            issuer: string;
            /**
             * Format: date-time
             * @description When the pool is erased; null unless it is to be.
             */
            deleteAt: string | null;
        };
        PoolBody: {
            /** @description Only of a new one: it stands in the addresses that websites know. */
            slug?: string | null;
            name?: string | null;
            /** Format: int64 */
            sessionIdleSeconds?: number | null;
            /** Format: int64 */
            sessionLifeSeconds?: number | null;
            /**
             * @default report
             * @enum {string|null}
             */
            merge?: "report" | "older-wins" | null;
        };
        /** @description A part of a list that may be longer. */
        PoolPage: {
            items: components["schemas"]["Pool"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        /** @description A pool's settings as the admin API shows them. */
        PoolSettings: {
            id: string;
            slug: string;
            name: string;
            /** @description Below which everything of the pool is. */
            address: string;
            issuer: string;
            /**
             * Format: int64
             * @description Null where the installation's holds.
             */
            sessionIdleSeconds: number | null;
            /**
             * Format: int64
             * @description Null where the installation's holds.
             */
            sessionLifeSeconds: number | null;
            /**
             * @description What becomes of two users who turn out to be one person: somebody decides, or the older one stays.
             * @enum {string}
             */
            merge: "report" | "older-wins";
            madeByFile: boolean;
            /**
             * Format: date-time
             * @description When it is erased; null unless it is to be.
             */
            deleteAt: string | null;
        };
        Preview: {
            /** @description The page with nothing behind it: it asks for no code. */
            html: string;
        };
        PreviewBody: {
            /** @description What is to be looked at before it is saved. */
            brand?: components["schemas"]["BrandBody"] | null;
            /** @description Whose it would be; the pool's if left out. */
            application?: string | null;
            /** @description Of the page, `zh-CN` or `en`. */
            language?: string | null;
            /**
             * @default login
             * @enum {string|null}
             */
            page?: "login" | "consent" | "logout" | "error" | null;
        };
        /** @description What may be said of a user. ProfileRequest reads it, since what is not named differs from null. */
        ProfileBody: {
            name?: string | null;
            nickname?: string | null;
            /** @description An https address. */
            picture?: string | null;
            /** @description Letters, digits, `_`, `.` and `-`, and not digits alone. */
            username?: string | null;
            /** @description Such as `+8613800138000`; without a country it is China's. */
            phone?: string | null;
            /** @description Only if you have seen that it is theirs: people are recognised by it. */
            phoneVerified?: boolean | null;
            email?: string | null;
            /** @description The same. */
            emailVerified?: boolean | null;
            /** @description What your own systems call the user. */
            externalId?: string | null;
            /** Format: password */
            password?: string | null;
        };
        Proposal: {
            secret: string;
            uri: string;
            /** @description Of the code to scan, a character a module: 1 is dark. */
            rows: string[];
        };
        /** @description A push as the admin API shows it: nobody's openid, and nothing that people wrote. */
        Push: {
            id: string;
            /** @description Its identifier. */
            connection: string;
            /** Format: date-time */
            receivedAt: string;
            kind: string;
            /** @description Masked; absent where the push could not be opened. */
            sender: string | null;
            verified: boolean;
            refusal: components["schemas"]["Refusal"] | null;
            /**
             * @description How it came: `wechat`, `forwarder`, `authing-json`.
             * @enum {string}
             */
            way: "wechat" | "forwarder" | "authing-json";
            /** @enum {string|null} */
            mode: "plaintext" | "compatible" | "safe" | null;
            /** @enum {string} */
            expectedMode: "plaintext" | "compatible" | "safe";
            /**
             * @description Which Token signed it: `current` or `former`.
             * @enum {string|null}
             */
            token: "current" | "former" | null;
            /**
             * @description Which EncodingAESKey opened it.
             * @enum {string|null}
             */
            key: "current" | "former" | null;
            /**
             * Format: int64
             * @description How far our clock was ahead of the signed timestamp.
             */
            skewMillis: number | null;
            /** @enum {string} */
            result: "scanned" | "answered" | "ignored" | "recorded" | "repeated" | "refused";
            /** @description The scan, or the reason why a scan counts for nothing. */
            detail: string | null;
            /** @description What it was answered with, such as `saoma/text` or `route`. */
            reply: string | null;
            /** Format: int64 */
            tookMillis: number;
        };
        /** @description A part of a list that may be longer. */
        PushPage: {
            items: components["schemas"]["Push"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        /** @description A push with each step of what was decided about it, and where it went. */
        PushStory: {
            push: components["schemas"]["Push"];
            steps: components["schemas"]["PushStoryStep"][];
            /** @description Absent for who may not see deliveries. */
            deliveries: components["schemas"]["DeliveryStory"][] | null;
        };
        PushStoryStep: {
            code: string;
            good: boolean;
            text: components["schemas"]["Bilingual"];
        };
        /** @description What an AppID used of its quotas on a day. */
        Quotas: {
            appId: string;
            /** Format: date */
            day: string;
            /** @description Where that day is: WeChat's quotas begin anew at midnight there. */
            timeZone: string;
            calls: components["schemas"]["QuotasCall"][];
            /**
             * Format: int64
             * @description Tokens that ended before their time; more than one in two days is somebody else's doing.
             */
            refusedTokens: number;
            /**
             * Format: int64
             * @description Phone numbers that WeChat told a mini program; it charges for each.
             */
            paidPhoneNumbers: number;
        };
        QuotasCall: {
            call: string;
            /** Format: int64 */
            used: number;
            /**
             * Format: int64
             * @description Absent where WeChat has none for the day.
             */
            limit: number | null;
            /** @description Whether four fifths are used up. */
            nearlyUsed: boolean;
        };
        Recovery: {
            recoveryCodes: string[];
        };
        RedirectChecksBody: {
            /** @description A redirect URI, or the whole address of the login that was refused. */
            address?: string | null;
        };
        Refusal: {
            code: string;
            meaning: components["schemas"]["Bilingual"];
        };
        /** @description What is to become of a client's secret when it gets another one. */
        RenewalBody: {
            /** @description Whether the former secret is good beside the new one. */
            keepFormer?: boolean | null;
            /**
             * Format: int32
             * @description For how many hours; until somebody ends it if left out.
             */
            formerHours?: number | null;
        };
        /** @description What an account says by itself, as it is written in settings. */
        Replies: {
            /** @enum {string} */
            language: "zh-CN" | "en";
            /** @enum {string} */
            first: "auto" | "saoma" | "route";
            /** @enum {string} */
            channel: "answer" | "message";
            welcome: components["schemas"]["Template"];
            login: components["schemas"]["Template"];
            madeByFile: boolean;
        };
        /** @description As a caller writes it. */
        RepliesBody: {
            language?: string | null;
            first?: string | null;
            channel?: string | null;
            welcome?: components["schemas"]["TemplateSettings"] | null;
            login?: components["schemas"]["TemplateSettings"] | null;
        };
        /** @description What is said to who reads Chinese, and to who reads English. */
        RepliesPreview: {
            zh: components["schemas"]["Occasions"];
            en: components["schemas"]["Occasions"];
        };
        /** @description The doctor's report as the admin API gives it: codes for programs, and words in both languages for people. */
        Report: {
            connection: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            verdict: "ok" | "failed" | "could-not-tell";
            steps: components["schemas"]["Finding"][];
        };
        RoleBody: {
            /** @enum {string|null} */
            role?: "owner" | "administrator" | "auditor" | null;
        };
        /** @description A user as a list shows it: addresses masked. */
        Roster: {
            id: string;
            name: string;
            username: string | null;
            phone: string | null;
            email: string | null;
            externalId: string | null;
            /** @enum {string} */
            status: "activated" | "deactivated";
            /** Format: date-time */
            createdAt: string;
            /** Format: int64 */
            loginsCount: number;
            /**
             * Format: date-time
             * @description Null where there was no login since they are counted.
             */
            lastLoginAt: string | null;
        };
        /** @description A part of a list that may be longer. */
        RosterPage: {
            items: components["schemas"]["Roster"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        /** @description A route as the admin API shows it: without its secret. */
        Route: {
            id: string;
            name: string;
            /** Format: int32 */
            position: number;
            /** @description For who may change it; for others without the query, where some put a key of their own. */
            target: string;
            active: boolean;
            /** @description Whether its target's reply is shown to the person. */
            answers: boolean;
            messageTypes: string[];
            events: string[];
            scenePrefixes: string[];
        };
        RouteOrderBody: {
            /** @description The ids of all routes of the connection. */
            routes?: string[] | null;
        };
        /** @description A part of a list that may be longer. */
        RoutePage: {
            items: components["schemas"]["Route"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        RouteWithSecret: {
            route: components["schemas"]["Route"];
            /** @description Shown this once. */
            secret: string;
        };
        RoutesBody: {
            name?: string | null;
            target?: string | null;
            /** @description Null is true. */
            active?: boolean | null;
            answers?: boolean | null;
            /** @description With `events` and `scenePrefixes` what goes there; all, if all three are empty. */
            messageTypes?: string[] | null;
            events?: string[] | null;
            scenePrefixes?: string[] | null;
        };
        Said: {
            /**
             * @description `none`, `text` or `news`.
             * @enum {string}
             */
            kind: "none" | "text" | "news";
            title: string;
            /** @description May hold links as WeChat writes them, and nothing else. */
            text: string;
            pictureUrl: string;
            url: string;
        };
        /** @description What there is of a client's secrets besides the present one. */
        Secrets: {
            /** @description Null where there is none that is still good. */
            former: components["schemas"]["FormerSecret"] | null;
        };
        Security: {
            /** @description Whether ways to sign in can be changed now, without proving who it is once more. */
            confirmed: boolean;
            secondFactor: boolean;
            /** Format: int32 */
            recoveryCodes: number;
        };
        Sender: {
            /** @description The whole openid. */
            sender: string;
        };
        /** @description Says what came of asking for something to be sent again. */
        SendingAnswer: {
            /** @description Where to look at how it goes. */
            delivery: string;
        };
        SendingSent: {
            /**
             * Format: int32
             * @description How many dead letters are on their way.
             */
            sent: number;
        };
        SendingWanted: {
            route?: string | null;
        };
        /** @description A session as the admin API shows it. What is not known is empty. */
        Session: {
            /** @description The `sid` that websites know it by. */
            id: string;
            browser: string;
            system: string;
            country: string;
            city: string;
            address: string;
            /** Format: date-time */
            loggedInAt: string;
            /** Format: date-time */
            seenAt: string;
            /**
             * Format: date-time
             * @description When it ends if it is not used.
             */
            idleUntil: string;
            /**
             * Format: date-time
             * @description When it ends whatever happens.
             */
            endsAt: string;
        };
        /** @description A part of a list that may be longer. */
        SessionPage: {
            items: components["schemas"]["Session"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        Status: {
            version: string;
            /** Format: date-time */
            startedAt: string;
            javaVersion: string;
            database: components["schemas"]["Database"];
            /** Format: int64 */
            diskFreeBytes: number;
            /** Format: int64 */
            diskBytes: number;
            checks: components["schemas"]["SystemCheck"][];
        };
        Step: {
            /** @enum {string} */
            step: "asked" | "shown" | "scanned" | "answered" | "confirmed" | "let-in" | "code" | "tokens";
            /** Format: date-time */
            at: string;
        };
        System: {
            publicUrl: string;
            weChatApi: string;
            /** @description From where WeChat is called. */
            publicIps: string[];
            /** @description The AppID of the installation's own mini program, if it has one. */
            miniProgram: string | null;
        };
        SystemCheck: {
            /** @enum {string} */
            part: "database" | "disk" | "alarms" | "wechat";
            good: boolean;
            /** Format: int64 */
            tookMillis: number;
        };
        /** @description What is said on one occasion. */
        Template: {
            /**
             * @description `none`, `text` or `news`; what another kind has is empty.
             * @enum {string}
             */
            kind: "none" | "text" | "news";
            zh: string;
            en: string;
            titleZh: string;
            titleEn: string;
            pictureUrl: string;
            url: string;
        };
        /** @description One thing that an account says, as it was filled in. */
        TemplateSettings: {
            /** @description `none`, `text` (if left out) or `news`. */
            kind?: string | null;
            /** @description The text, or the lines below a card's title. */
            zh?: string | null;
            en?: string | null;
            /** @description Of a card. */
            titleZh?: string | null;
            titleEn?: string | null;
            pictureUrl?: string | null;
            /** @description Where a card leads; that of a login leads to the page that ends the login, if nothing is given. */
            url?: string | null;
        };
        /** @description What it says in one language. */
        Texts: {
            title: string | null;
            hint: string | null;
        };
        /** @description WeChat's token of an account (`wechat-protocol` §B1). */
        Token: {
            appId: string;
            token: string;
            /** Format: int64 */
            secondsLeft: number;
        };
        /** @description Something that was deleted and can be had back. */
        Trashed: {
            /** @description As its address had it: the identifier of a connection. */
            id: string;
            /** @description What people call it: of a webhook without a name its address. */
            name: string;
            /**
             * Format: date-time
             * @description Until when it can be had back.
             */
            eraseAt: string;
        };
        /** @description A part of a list that may be longer. */
        TrashedPage: {
            items: components["schemas"]["Trashed"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        /** @description What a login that was tried out would have brought the application. */
        Trial: {
            user: string;
            scopes: string[];
            acr: string;
            amr: string[];
            idTokenHeader: {
                [key: string]: unknown;
            };
            idToken: {
                [key: string]: unknown;
            };
            userInfo: {
                [key: string]: unknown;
            };
            /** @description Null where it says nothing by itself. */
            accessToken: {
                [key: string]: unknown;
            } | null;
            steps: components["schemas"]["Step"][];
        };
        TrialsEnd: {
            state?: string | null;
            code?: string | null;
        };
        TrialsWish: {
            scopes?: string[] | null;
        };
        Trouble: {
            /**
             * Format: int32
             * @description WeChat's.
             */
            code: number;
            meaning: components["schemas"]["Bilingual"];
            advice: components["schemas"]["Bilingual"];
        };
        /** @description One try. */
        Try: {
            /** Format: date-time */
            endedAt: string;
            /** Format: int64 */
            tookMillis: number;
            /**
             * Format: int32
             * @description The HTTP status, if there was an answer.
             */
            status: number | null;
            trouble: components["schemas"]["DeliveryStoryTrouble"] | null;
            /** @description The beginning of the answer. */
            excerpt: string;
        };
        /** @description A user as the admin API shows it: what helps to tell two of them apart, and nothing to log in with. */
        User: {
            /** @description Where the id that was asked for is that of one who was merged, the one who stayed. */
            id: string;
            name: string;
            nickname: string | null;
            picture: string | null;
            username: string | null;
            /** @description Masked unless it was asked for whole; the address and WeChat's ids too. */
            phone: string | null;
            phoneVerified: boolean;
            email: string | null;
            emailVerified: boolean;
            externalId: string | null;
            /** @enum {string} */
            status: "activated" | "deactivated";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * @description How they came to be a user; null of whoever came before this was kept.
             * @enum {string|null}
             */
            source: "login" | "import" | "operator" | null;
            /** @description The identifier of the connection by which they logged in first, as far as it is there. */
            sourceConnection: string | null;
            /**
             * Format: int64
             * @description How often they proved who they are; being let in by the same session is not counted.
             */
            loginsCount: number;
            /**
             * Format: date-time
             * @description Null where there was no login since they are counted.
             */
            lastLoginAt: string | null;
            /**
             * Format: date-time
             * @description Since when the user is marked as left.
             */
            leftAt: string | null;
            identities: components["schemas"]["Identity"][];
        };
        UsersWanted: {
            into?: string | null;
        };
        Wanted: {
            challenge: string;
            /** @description The name that the key is bound to. */
            site: string;
            /** @description The handle that the key keeps, in text. */
            user: string;
            email: string;
            /** @description Credentials that are there already, in base64url. */
            known: string[];
        };
        /** @description A webhook, without its secret. */
        Webhook: {
            id: string;
            /** @description What people call it; null where it has no name. */
            name: string | null;
            /** @description For who may change it; for others without path and query, which may hold a key. */
            url: string;
            events: string[];
            weChatIds: boolean;
            /** @enum {string} */
            state: "active" | "paused" | "disabled";
            /**
             * Format: date-time
             * @description Since when nothing has arrived there; null while all does.
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Until when the secret before signs, too; null where there is none.
             */
            formerSecretUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: int32
             * @description How many messages were given up and not sent again.
             */
            deadLetters: number;
        };
        /** @description One try to tell a webhook. */
        WebhookAttempt: {
            /** Format: date-time */
            endedAt: string;
            /** Format: int64 */
            tookMillis: number;
            /**
             * Format: int32
             * @description The HTTP status, if there was an answer.
             */
            status: number | null;
            /** @description Why it does not count as heard; null if it does. */
            trouble: components["schemas"]["WebhookAttemptTrouble"] | null;
            /** @description The beginning of the answer. */
            excerpt: string;
        };
        /** @description What went wrong, and what to do. */
        WebhookAttemptTrouble: {
            code: string;
            meaning: components["schemas"]["Bilingual"];
        };
        /** @description Something that a webhook is told, or was. */
        WebhookMessage: {
            id: string;
            event: string;
            /** @description About whom it is. */
            user: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "dead";
            /** Format: int32 */
            tries: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it came to its state.
             */
            since: string;
            /** Format: date-time */
            givesUpAt: string;
        };
        /** @description A part of a list that may be longer. */
        WebhookMessagePage: {
            items: components["schemas"]["WebhookMessage"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        WebhookMessagesSent: {
            /**
             * Format: int32
             * @description How many dead letters are on their way.
             */
            sent: number;
        };
        /** @description A part of a list that may be longer. */
        WebhookPage: {
            items: components["schemas"]["Webhook"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        WebhookStory: {
            message: components["schemas"]["WebhookMessage"];
            /** @description What is sent; null for who may not see users unmasked (`users:unmask`). */
            body: unknown;
            tries: components["schemas"]["WebhookAttempt"][];
        };
        WebhooksBody: {
            /** @description Null leaves it as it is, and an empty one takes it away. */
            name?: string | null;
            url?: string | null;
            events?: string[] | null;
            weChatIds?: boolean | null;
            /** @description Null is true. */
            active?: boolean | null;
        };
        WithSecret: {
            webhook: components["schemas"]["Webhook"];
            /** @description Shown this once. */
            secret: string;
        };
        /** @description Why it was not done (RFC 9457). More may be said beside it. */
        Problem: {
            /** @description The code as an address. */
            type?: string;
            /** @description The status in words. */
            title?: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What to do, in the caller's language. */
            detail: string;
            /** @description Which address it was. */
            instance?: string;
            /** @description Stable: programs may rely on it. */
            code: string;
            /** @description The scope that is missing, with `insufficient-scope`. */
            scope?: string;
            /** @description Each field that is wrong, with `invalid-fields`. */
            errors?: {
                /** @description Which one. */
                field: string;
                /** @description What would be right. */
                detail: string;
            }[];
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
