import { Outlet } from "react-router";
import { useMe } from "../api/queries";
import { SignIn } from "../pages/signin/SignIn";
import { Loading } from "../parts/Loading";
import { ProblemBox } from "../parts/ProblemBox";

/** Shows the sign-in page in the place of any other; the address stays, and so does what was wanted. */
export function SignedInOnly() {
  const me = useMe();
  if (me.isPending) return <Loading />;
  if (me.isError) {
    return (
      <main className="narrow">
        <ProblemBox error={me.error} again={() => void me.refetch()} />
      </main>
    );
  }
  return me.data === null ? <SignIn /> : <Outlet />;
}
