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
        };
        ApplicationsCreated: {
            application: components["schemas"]["Application"];
            /** @description Shown this once; null where the application has none. */
            clientSecret: string | null;
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
        /** @description A text for people, in Chinese and in English. */
        Bilingual: {
            zh: string;
            en: string;
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
            serverUrl: string;
            /** @description Whether the configuration file made it, so that it can be changed there only. */
            madeByFile: boolean;
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
        Forwarding: {
            authingJson: boolean;
            hasSecret: boolean;
        };
        ForwardingBody: {
            authingJson?: boolean | null;
            /** Format: password */
            secret?: string | null;
        };
        /** @description One way the user is known. */
        Identity: {
            /** @description Names it in addresses. */
            id: string;
            appId: string;
            /** @description Identifiers of those that have this AppID now. */
            connections: string[];
            /** @description Masked. */
            openId: string;
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
        NewSecrets: {
            /** @description A Token (令牌) for the server configuration at WeChat. */
            token: string;
            /** @description An EncodingAESKey (消息加解密密钥). */
            encodingAesKey: string;
            /** @description What a forwarder signs with. */
            forwardingSecret: string;
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
        Pool: {
            id: string;
            slug: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "administrator" | "auditor";
            /** @description What the developer may do there. */
            scopes: string[];
            issuer: string;
        };
        /** @description A part of a list that may be longer. */
        PoolPage: {
            items: components["schemas"]["Pool"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
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
            steps: components["schemas"]["Step"][];
            /** @description Absent for who may not see deliveries. */
            deliveries: components["schemas"]["DeliveryStory"][] | null;
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
        Refusal: {
            code: string;
            meaning: components["schemas"]["Bilingual"];
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
        };
        /** @description A part of a list that may be longer. */
        RosterPage: {
            items: components["schemas"]["Roster"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
        };
        /** @description A route as the admin API shows it: without its secret. */
        Route: {
            name: string;
            /** Format: int32 */
            position: number;
            /** @description Without the query, where some put a key of their own. */
            target: string;
            active: boolean;
            /** @description Whether its target's reply is shown to the person. */
            answers: boolean;
            messageTypes: string[];
            events: string[];
            scenePrefixes: string[];
        };
        /** @description A part of a list that may be longer. */
        RoutePage: {
            items: components["schemas"]["Route"][];
            /** @description Where the next part begins: its `cursor`; null when this is the last. */
            next: string | null;
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
        Step: {
            code: string;
            good: boolean;
            text: components["schemas"]["Bilingual"];
        };
        System: {
            publicUrl: string;
            weChatApi: string;
            /** @description From where WeChat is called. */
            publicIps: string[];
        };
        /** @description WeChat's token of an account (`wechat-protocol` §B1). */
        Token: {
            appId: string;
            token: string;
            /** Format: int64 */
            secondsLeft: number;
        };
        /** @description What went wrong, and what to do. */
        Trouble: {
            code: string;
            meaning: components["schemas"]["Bilingual"];
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
            trouble: components["schemas"]["Trouble"] | null;
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
             * Format: date-time
             * @description Since when the user is marked as left.
             */
            leftAt: string | null;
            identities: components["schemas"]["Identity"][];
        };
        UsersWanted: {
            into?: string | null;
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
