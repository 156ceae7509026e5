import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, newKey, once } from '@/api/client'
import { isProblem } from '@/api/problem'
import type { Absence, Me, NewAbsence, OrgUnit, Page, SignInOptions, Staff, StaffEdit } from '@/api/types'
import { unitsQuery } from '@/api/units'

export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: (): Promise<SignInOptions> => body(api.GET('/api/public/sign-in-options')),
})

/** Who is signed in; `null` when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    try {
      const me: Me = await body(api.GET('/api/session'))
      return me
    } catch (error) {
      if (isProblem(error) && error.status === 401) return null
      throw error
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
})

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (credentials: { username: string; password: string }): Promise<Me> =>
      body(api.POST('/api/session', { body: credentials })),
    onSuccess: (me) => client.setQueryData(meQuery.queryKey, me),
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.DELETE('/api/session'),
    onSettled: () => {
      client.clear()
      client.setQueryData(meQuery.queryKey, null)
    },
  })
}

/** The server ends all other sessions of the person. */
export function useChangePassword() {
  return useMutation({
    mutationFn: (change: { current: string; password: string }) =>
      api.PUT('/api/session/password', { body: change }),
  })
}

/** Where notices go besides the application; none: nowhere else. */
export function useChangeMail() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (mail: string | undefined): Promise<Me> =>
      body(api.PUT('/api/session/mail', { body: { mail } })),
    onSuccess: (me) => client.setQueryData(meQuery.queryKey, me),
  })
}

export function useFirstAdministrator() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (first: { token: string; username: string; displayName: string; password: string }) =>
      api.POST('/api/public/first-administrator', { body: first }),
    onSuccess: () => client.invalidateQueries({ queryKey: signInOptionsQuery.queryKey }),
  })
}

export const staffKey = ['staff'] as const

export const staffListQuery = (filter: { q?: string; unit?: string }) =>
  infiniteQueryOptions({
    queryKey: [...staffKey, 'list', filter],
    queryFn: ({ pageParam }): Promise<Page<Staff>> =>
      body(api.GET('/api/staff', { params: { query: { ...filter, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const staffQuery = (id: string) =>
  queryOptions({
    queryKey: [...staffKey, id],
    queryFn: (): Promise<Staff> => body(api.GET('/api/staff/{id}', { params: { path: { id } } })),
  })

export function useSaveStaff(existing: Staff | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (edit: StaffEdit): Promise<Staff> =>
      existing
        ? body(
            api.PUT('/api/staff/{id}', {
              params: { path: { id: existing.id }, header: ifMatch(existing.version) },
              body: edit,
            }),
          )
        : body(api.POST('/api/staff', { params: { header: once(newKey()) }, body: edit })),
    onSuccess: () => client.invalidateQueries({ queryKey: staffKey }),
  })
}

export function useSaveUnit() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      existing,
      ...unit
    }: {
      existing?: OrgUnit
      name: string
      kind: OrgUnit['kind']
      parentId?: string
    }): Promise<OrgUnit> =>
      existing
        ? body(
            api.PUT('/api/org-units/{id}', {
              params: { path: { id: existing.id }, header: ifMatch(existing.version) },
              body: { name: unit.name, kind: unit.kind, parentId: unit.parentId ?? undefined },
            }),
          )
        : body(
            api.POST('/api/org-units', {
              params: { header: once(newKey()) },
              body: { name: unit.name, kind: unit.kind, parentId: unit.parentId ?? '' },
            }),
          ),
    onSuccess: () => client.invalidateQueries({ queryKey: unitsQuery.queryKey }),
  })
}

export const absencesKey = ['absences'] as const

/** Absences of now and later, the first to end first. */
export const absenceListQuery = infiniteQueryOptions({
  queryKey: [...absencesKey, 'list'],
  queryFn: ({ pageParam }): Promise<Page<Absence>> =>
    body(api.GET('/api/absences', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
})

export function useAbsenceActions() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: absencesKey })
  return {
    add: useMutation({
      mutationFn: (absence: NewAbsence): Promise<Absence> =>
        body(api.POST('/api/absences', { params: { header: once(newKey()) }, body: absence })),
      onSettled,
    }),
    /** Calls it off, or ends it when it has begun. */
    end: useMutation({
      mutationFn: ({ id, version }: Absence) =>
        api.POST('/api/absences/{id}/end', { params: { path: { id }, header: ifMatch(version) } }),
      onSettled,
    }),
  }
}
